import { defineWords } from "../../platform/words/define-words.ts";

/** What is asked before something is done, and what is said afterwards. */
export const wordsOfSure = defineWords({
  "own.sure-call-back": { en: "Take it back?", fr: "Retirer votre demande?" },
  "own.sure-call-back-1": {
    en: "Nobody comes. Everyone but you sees nothing, at once. No reason is asked.",
    fr: "Personne ne viendra. Tout le monde sauf vous ne voit plus rien, tout de suite. On ne demande pas de raison.",
  },
  "own.sure-call-back-2": {
    en: "You can ask for a peer again any time.",
    fr: "Vous pouvez redemander un pair n’importe quand.",
  },
  "own.sure-call-back-go": { en: "Yes, take it back", fr: "Oui, la retirer" },
  "own.sure-not-this-peer": { en: "Someone other than {name}?", fr: "Quelqu’un d’autre que {name}?" },
  "own.sure-not-this-peer-1": {
    en: "For {name} you are gone, at once and for good. They are not told why. No reason is asked.",
    fr: "Pour {name}, vous disparaissez tout de suite et pour toujours. On ne dit pas pourquoi. On ne demande pas de raison.",
  },
  "own.sure-not-this-peer-2": {
    en: "Someone else is asked to come. This can’t be undone.",
    fr: "On demande à quelqu’un d’autre de venir. On ne peut pas revenir en arrière.",
  },
  "own.sure-not-this-peer-go": { en: "Yes, someone else", fr: "Oui, quelqu’un d’autre" },
  "own.sure-block": { en: "Close everything to {name}?", fr: "Tout fermer à {name}?" },
  "own.sure-block-1": {
    en: "From this second, {name} sees nothing about you. On a phone without signal it ends at the latest with that shift.",
    fr: "Dès maintenant, {name} ne voit plus rien sur vous. Sur un téléphone sans réseau, ça finit au plus tard avec ce quart de travail.",
  },
  "own.sure-block-2": {
    en: "What they have read can’t be unread. A peer worker you close this way is not asked again. No reason is asked.",
    fr: "Ce qui a été lu ne peut pas être oublié. Un pair à qui vous fermez tout ne sera plus demandé. On ne demande pas de raison.",
  },
  "own.sure-block-go": { en: "Yes, close it", fr: "Oui, fermer" },
  "own.sure-stop": { en: "Stop peer support?", fr: "Arrêter le soutien?" },
  "own.sure-stop-1": {
    en: "Your peer worker no longer comes. Everyone but you sees nothing, at once. On a phone without signal it ends at the latest with that shift.",
    fr: "On ne viendra plus vous voir. Tout le monde sauf vous ne voit plus rien, tout de suite. Sur un téléphone sans réseau, ça finit au plus tard avec ce quart de travail.",
  },
  "own.sure-stop-2": {
    en: "What was read can’t be unread. Your care in hospital stays the same. You can come back any time. No reason is asked.",
    fr: "Ce qui a été lu ne peut pas être oublié. Vos soins restent les mêmes. Vous pouvez revenir n’importe quand. On ne demande pas de raison.",
  },
  "own.sure-stop-go": { en: "Yes, stop", fr: "Oui, arrêter" },
  "own.sure-stop-sharing": { en: "Stop sharing everything?", fr: "Arrêter tout partage?" },
  "own.sure-stop-sharing-1": {
    en: "From this second, nobody but you sees anything: no peer, no coordinator, no care team. On a phone without signal it ends at the latest with that shift.",
    fr: "Dès maintenant, personne d’autre que vous ne voit rien : ni pair, ni coordination, ni équipe de soins. Sur un téléphone sans réseau, ça finit au plus tard avec ce quart de travail.",
  },
  "own.sure-stop-sharing-2": {
    en: "What was read, printed or said can’t be taken back. The hospital keeps its own record of your stay. You can start again here, one tap at a time.",
    fr: "Ce qui a été lu, imprimé ou dit ne peut pas être repris. L’hôpital garde son propre dossier de votre séjour. Vous pouvez recommencer ici, un geste à la fois.",
  },
  "own.sure-stop-sharing-go": { en: "Yes, stop all of it", fr: "Oui, tout arrêter" },
  "own.sure-start-again": { en: "Start sharing again?", fr: "Recommencer à partager?" },
  "own.sure-start-again-1": {
    en: "Your peer worker again sees your name, where you are, when you met and what you did. The coordinator sees your name, where you are and which check-ins are due.",
    fr: "La personne qui vous accompagne voit de nouveau votre nom, où vous êtes, vos rencontres et ce que vous avez fait. La coordination voit votre nom, où vous êtes et les suivis à faire.",
  },
  "own.sure-start-again-2": {
    en: "Everything else stays closed until you open it, line by line.",
    fr: "Tout le reste demeure fermé jusqu’à ce que vous l’ouvriez, ligne par ligne.",
  },
  "own.sure-start-again-go": { en: "Yes, start again", fr: "Oui, recommencer" },
  "own.sure-no": { en: "No, go back", fr: "Non, revenir" },

  "own.said-asked": { en: "You asked.", fr: "C’est demandé." },
  "own.said-called-back": { en: "It is taken back. Nobody comes.", fr: "C’est repris. Personne ne viendra." },
  "own.said-not-this-peer": {
    en: "Done. Someone else is being asked.",
    fr: "C’est fait. On demande à quelqu’un d’autre.",
  },
  "own.said-blocked": {
    en: "Done. They see nothing any more.",
    fr: "C’est fait. Cette personne ne voit plus rien.",
  },
  "own.said-unblocked": {
    en: "Done. It is as before for them.",
    fr: "C’est fait. C’est comme avant pour cette personne.",
  },
  "own.said-quiet": { en: "Nobody looks for you now.", fr: "Personne ne vous cherche maintenant." },
  "own.said-found": {
    en: "Good. They may look for you again.",
    fr: "Bien. On peut de nouveau vous chercher.",
  },
  "own.said-stopped": { en: "It is stopped.", fr: "C’est arrêté." },
  "own.said-chosen": { en: "Changed. It works from now on.", fr: "C’est changé. Ça agit dès maintenant." },
  "own.said-stopped-sharing": {
    en: "Everything is closed. Nobody but you sees anything.",
    fr: "Tout est fermé. Personne d’autre que vous ne voit rien.",
  },
  "own.said-started-again": {
    en: "You share with your peer worker again.",
    fr: "Vous partagez de nouveau avec la personne qui vous accompagne.",
  },
  "own.said-asked-again": {
    en: "You asked for a peer. Someone will come.",
    fr: "Vous avez demandé un pair. Quelqu’un viendra.",
  },
  "own.said-sent-before": {
    en: "That was sent before. Below is how things stand now.",
    fr: "Ceci avait déjà été envoyé. Voici où en sont les choses.",
  },
  "own.said-changed-meanwhile": {
    en: "Things changed in the meantime, so nothing was done. Below is how they stand now.",
    fr: "Les choses ont changé entre-temps; rien n’a été fait. Voici où elles en sont.",
  },
});
