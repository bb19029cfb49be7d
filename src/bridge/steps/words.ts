import { defineWords } from "../../platform/words/define-words.ts";

/** Why a step could not be taken, wherever it was asked for; the key is the code of the problem. */
export const words = defineWords({
  "problem.step-not-from-here": {
    en: "Things moved on meanwhile. The board now shows how they stand.",
    fr: "Les choses ont avancé entre-temps. Le tableau montre maintenant où elles en sont.",
  },
  "problem.step-already-so": { en: "This is already so.", fr: "C’est déjà fait." },
  "problem.step-taken": {
    en: "Someone else is already going. Thank you.",
    fr: "Quelqu’un d’autre y va déjà. Merci.",
  },
  "problem.step-not-available": {
    en: "Not available for this one.",
    fr: "Pas disponible cette fois-ci.",
  },
  "problem.step-nobody-named": {
    en: "Nobody who fits is on shift just now. It is offered by itself when someone is.",
    fr: "Personne qui convient n’est en poste en ce moment. Ce sera proposé tout seul dès que quelqu’un l’est.",
  },
  "problem.step-wave-still-out": {
    en: "It is offered to peers right now. Give them a moment to answer.",
    fr: "C’est proposé à des pairs en ce moment. Laissez-leur un instant pour répondre.",
  },
  "problem.step-not-checked": {
    en: "Check with the ward first that the person said yes.",
    fr: "Vérifiez d’abord avec l’unité que la personne a dit oui.",
  },
});
