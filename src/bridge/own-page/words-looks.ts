import { defineWords } from "../../platform/words/define-words.ts";

/** Which words name a role of someone who looked. */
export const roleWords = {
  peer: "own.role-peer",
  "care-team": "own.role-care-team",
  coordinator: "own.role-coordinator",
  mentor: "own.role-mentor",
  evaluator: "own.role-evaluator",
  "privacy-officer": "own.role-privacy-officer",
  administrator: "own.role-administrator",
} as const;

/** Who looked, when, at what and why. */
export const wordsOfLooks = defineWords({
  "own.looked-lead": {
    en: "Every look at anything about you is written down. Nobody can take a line out. You don’t need a reason to close everything to someone.",
    fr: "Chaque regard sur ce qui vous concerne est noté. Personne ne peut enlever une ligne. Vous n’avez pas besoin de raison pour tout fermer à quelqu’un.",
  },
  "own.nobody-looked": { en: "Nobody has looked yet.", fr: "Personne n’a encore regardé." },
  "own.look-who": { en: "{name}, {role}", fr: "{name}, {role}" },
  "own.look-when": {
    en: "{times, plural, one {Once, {when}} other {# times, last {when}}}",
    fr: "{times, plural, one {Une fois, {when}} other {# fois, la dernière {when}}}",
  },
  "own.look-older": {
    en: "{count, plural, one {One more line} other {# more lines}}",
    fr: "{count, plural, one {Encore une ligne} other {Encore # lignes}}",
  },
  "own.look-what": { en: "Saw: {items}.", fr: "A vu : {items}." },
  "own.look-why": { en: "Why: {why}.", fr: "Pourquoi : {why}." },
  "own.why-peer": { en: "supports you", fr: "vous accompagne" },
  "own.why-cover": { en: "fills in for your peer worker", fr: "remplace la personne qui vous accompagne" },
  "own.why-list": { en: "their list of people for the day", fr: "sa liste de gens pour la journée" },
  "own.why-coordinator": { en: "finds you a peer worker", fr: "vous trouve un pair" },
  "own.why-other": { en: "their work in the programme", fr: "son travail dans le programme" },
  "own.role-peer": { en: "peer worker", fr: "soutien par les pairs" },
  "own.role-care-team": { en: "care team", fr: "équipe de soins" },
  "own.role-coordinator": { en: "coordinator", fr: "coordination" },
  "own.role-mentor": { en: "mentor", fr: "mentorat" },
  "own.role-evaluator": { en: "evaluator", fr: "évaluation" },
  "own.role-privacy-officer": { en: "privacy officer", fr: "protection de la vie privée" },
  "own.role-administrator": { en: "administrator", fr: "administration" },
  "own.block": { en: "Close everything to {name}", fr: "Tout fermer à {name}" },
  "own.blocked": { en: "Closed to", fr: "Fermé à" },
  "own.is-blocked": { en: "Sees nothing any more.", fr: "Ne voit plus rien." },
  "own.is-blocked-peer": {
    en: "Sees nothing any more, and is not asked again.",
    fr: "Ne voit plus rien et ne sera plus demandé.",
  },
  "own.unblock": { en: "Open to {name} again", fr: "Rouvrir à {name}" },
});
