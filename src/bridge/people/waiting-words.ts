import { defineWords } from "../../platform/words/define-words.ts";

export const words = defineWords({
  "waiting.title": { en: "Waiting to be sent", fr: "En attente d’envoi" },
  "waiting.none": { en: "Nothing is waiting here", fr: "Rien n’attend ici" },
  "waiting.none-help": {
    en: "Everything you wrote is with the programme.",
    fr: "Tout ce que vous avez écrit est au programme.",
  },
  "waiting.lead": {
    en: "Kept on this phone in the order you wrote it. It goes out by itself when there is signal, each once.",
    fr: "Gardé sur ce téléphone dans l’ordre où vous l’avez écrit. Ça part tout seul dès qu’il y a du réseau, une seule fois chacun.",
  },
  "waiting.lead-unkept": {
    en: "This browser keeps nothing. Leave this page open: it goes out from here when there is signal.",
    fr: "Ce navigateur ne garde rien. Laissez cette page ouverte : ça partira d’ici dès qu’il y a du réseau.",
  },
  "waiting.now": { en: "Try now", fr: "Essayer maintenant" },
  "waiting.refused": { en: "Not taken", fr: "Pas accepté" },
  "waiting.refused-help": {
    en: "Each is still here, as you wrote it. Send it again if things have changed; else say it another way, then let it go.",
    fr: "Chacun est encore ici, tel que vous l’avez écrit. Renvoyez-le si les choses ont changé; sinon dites-le autrement, puis laissez-le aller.",
  },
  "waiting.again": { en: "Send it again", fr: "Renvoyer" },
  "waiting.let-go": { en: "Let it go", fr: "Laisser aller" },
  "waiting.let-go-ask": { en: "Let it go for good?", fr: "Laisser aller pour de bon?" },
  "waiting.let-go-help": {
    en: "It goes from this phone and reaches nobody.",
    fr: "Ça part de ce téléphone et n’arrive à personne.",
  },
  "waiting.let-go-keep": { en: "Keep it", fr: "Garder" },
  "waiting.your-words": { en: "Your words: {text}", fr: "Vos mots : {text}" },
  "waiting.someone": {
    en: "someone who is not on this phone",
    fr: "quelqu’un qui n’est pas sur ce téléphone",
  },
  "waiting.what-reached": { en: "We met", fr: "On s’est vus" },
  "waiting.what-tried": { en: "Tried, not there", fr: "Essai, pas là" },
  "waiting.what-planned": { en: "A meeting is planned", fr: "Une rencontre est prévue" },
  "waiting.what-nothing-written": { en: "Met, nothing written down", fr: "Rencontre, rien d’écrit" },
  "waiting.what-steps": { en: "A step on the way", fr: "Une étape du chemin" },
  "waiting.what-met": { en: "The first meeting", fr: "La première rencontre" },
  "waiting.what-consent-talk": { en: "The talk", fr: "La conversation" },
  "waiting.what-sharing": { en: "A change in who sees what", fr: "Un changement dans qui voit quoi" },
  "waiting.what-came-by": { en: "“Please come by” was answered", fr: "Réponse à « passez me voir »" },
  "waiting.what-not-now": { en: "“Not now”", fr: "« Pas maintenant »" },
  "waiting.what-else": { en: "A change", fr: "Un changement" },
  "problem.not-found": {
    en: "This person is not with you any more, so it could not be added. Call your coordinator if it matters.",
    fr: "Cette personne n’est plus avec vous : ça n’a pas pu être ajouté. Appelez votre coordination si c’est important.",
  },
});
