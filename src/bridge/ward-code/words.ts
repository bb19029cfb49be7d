import { defineWords } from "../../platform/words/define-words.ts";

export const words = defineWords({
  "code.title": { en: "Ask for a peer worker", fr: "Demander un pair" },
  "code.lead": {
    en: "Someone with time, who knows what it is like, comes to the bed. No name, no reason, no account.",
    fr: "Quelqu’un qui a du temps, et qui sait ce que c’est, vient au lit. Sans nom, sans raison, sans compte.",
  },
  "code.for-whom": { en: "Who is it for?", fr: "C’est pour qui?" },
  "code.for-me": { en: "For me", fr: "Pour moi" },
  "code.for-someone": {
    en: "For someone who said yes",
    fr: "Pour quelqu’un qui a dit oui",
  },
  "code.for-whom-missing": {
    en: "Choose one. For somebody else: ask them first.",
    fr: "Choisissez. Pour quelqu’un d’autre : demandez-lui d’abord.",
  },
  "code.bed": { en: "Bed", fr: "Lit" },
  "code.bed-hint": {
    en: "As it stands on the wall or the door.",
    fr: "Comme c’est écrit au mur ou à la porte.",
  },
  "code.bed-missing": {
    en: "Write the bed, so that someone can find them.",
    fr: "Écrivez le lit, pour qu’on puisse trouver la personne.",
  },
  "code.best-time": { en: "Best time", fr: "Meilleur moment" },
  "code.any-time": { en: "Any time", fr: "N’importe quand" },
  "code.morning": { en: "Morning", fr: "Le matin" },
  "code.afternoon": { en: "Afternoon", fr: "L’après-midi" },
  "code.evening": { en: "Evening", fr: "Le soir" },
  "code.send": { en: "Ask", fr: "Demander" },
  "code.received": { en: "Received. Thank you.", fr: "Reçu. Merci." },
  "code.call": { en: "Please call", fr: "Appelez, s’il vous plaît" },
  "code.call-why": {
    en: "This code was used many times today. A call is surer now.",
    fr: "Ce code a beaucoup servi aujourd’hui. Un appel est plus sûr maintenant.",
  },
  "code.urgent": {
    en: "Is somebody in danger? Press the call bell. A peer worker does not replace it.",
    fr: "Quelqu’un est en danger? Appuyez sur la cloche d’appel. Un pair ne la remplace pas.",
  },
  "code.missing": { en: "There is nothing here", fr: "Il n’y a rien ici" },
  "code.missing-help": {
    en: "Check the code on the sheet. It may also have been replaced by a newer sheet.",
    fr: "Vérifiez le code sur la feuille. Une feuille plus récente l’a peut-être remplacé.",
  },
  "code.type-title": { en: "The code on the sheet", fr: "Le code sur la feuille" },
  "code.type": { en: "Code", fr: "Code" },
  "code.type-hint": { en: "Nine letters and digits.", fr: "Neuf lettres et chiffres." },
  "code.type-go": { en: "Go on", fr: "Continuer" },
  "code.in-french": { en: "Français", fr: "Français" },
  "code.in-english": { en: "English", fr: "English" },
});
