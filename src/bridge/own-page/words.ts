import { defineWords } from "../../platform/words/define-words.ts";
import { wordsOfHome } from "./words-home.ts";
import { wordsOfLooks } from "./words-looks.ts";
import { wordsOfSharing } from "./words-sharing.ts";
import { wordsOfSure } from "./words-sure.ts";

export { roleWords } from "./words-looks.ts";
export { itemWords, readerWords } from "./words-sharing.ts";

export const words = defineWords({
  "own.notes": { en: "Notes", fr: "Notes" },
  "own.no-notes": { en: "No notes yet.", fr: "Pas encore de notes." },
  "own.demo-again": { en: "Demo: back to the door", fr: "Démo : retour à l’entrée" },
  "own.code": { en: "Code", fr: "Code" },
  "own.open": { en: "Open", fr: "Ouvrir" },
  "own.wrong": {
    en: "That did not open. Check the code, or ask for a new one.",
    fr: "Ça ne s’ouvre pas. Vérifiez le code ou demandez-en un nouveau.",
  },
  "own.leave": { en: "Leave this page fast", fr: "Quitter vite cette page" },
  "own.closes": {
    en: "This page closes by itself 2 minutes after your last tap. Then it asks for your code again. What you changed stays.",
    fr: "Cette page se ferme seule 2 minutes après votre dernier geste. Elle demande alors votre code. Vos changements restent.",
  },
  "own.leave-limits": {
    en: "Leaving empties the screen. It can’t empty the list of pages this phone or computer has opened; there it stands as “Notes”.",
    fr: "Quitter vide l’écran. La liste des pages ouvertes sur cet appareil n’est pas vidée; on y lit « Notes ».",
  },
  "own.bell": {
    en: "Need a nurse now? Use the bell.",
    fr: "Besoin de soins infirmiers tout de suite? Appuyez sur la cloche d’appel.",
  },
  "own.back": { en: "Back to my page", fr: "Retour à ma page" },
  "own.it": {
    en: "Whoever runs the computers sees wards, times and choices, not your name and not what was said. Whoever holds the keys as well could read that too; they should be two different people.",
    fr: "Qui s’occupe des ordinateurs voit les unités, les heures et les choix, pas votre nom ni ce qui a été dit. Qui tient aussi les clés pourrait lire cela; ce devraient être deux personnes différentes.",
  },
  ...wordsOfHome,
  ...wordsOfSharing,
  ...wordsOfLooks,
  ...wordsOfSure,
});
