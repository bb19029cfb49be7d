import { defineWords } from "../../../platform/words/define-words.ts";

export const words = defineWords({
  "offer.title": { en: "Someone asked for a peer", fr: "Quelqu’un demande un pair" },
  "offer.ward": { en: "{unit}, {hospital}", fr: "{unit}, {hospital}" },
  "offer.emergency": { en: "Emergency, {hospital}", fr: "Urgence, {hospital}" },
  "offer.outside": { en: "Not in hospital", fr: "Hors de l’hôpital" },
  "offer.language-en": { en: "Speaks English", fr: "Parle anglais" },
  "offer.language-fr": { en: "Speaks French", fr: "Parle français" },
  "offer.language-other": { en: "Speaks another language", fr: "Parle une autre langue" },
  "offer.said-yes": {
    en: "They said yes to meeting a peer.",
    fr: "La personne a dit oui à une rencontre.",
  },
  "offer.fits-language": { en: "Your language", fr: "Votre langue" },
  "offer.fits-site": { en: "Your hospital today", fr: "Votre hôpital aujourd’hui" },
  "offer.closes": { en: "Open to you {until}.", fr: "Ouvert pour vous {until}." },
  "offer.can-meet": { en: "I can meet them", fr: "Je peux y aller" },
  "offer.not-now": { en: "Not now", fr: "Pas maintenant" },
  "offer.taken": { en: "Taken, thank you", fr: "C’est pris, merci" },
  "offer.taken-help": {
    en: "Someone else said yes a moment before you.",
    fr: "Quelqu’un d’autre a dit oui juste avant vous.",
  },
  "offer.seen": { en: "All right", fr: "D’accord" },
  "offer.no-signal": {
    en: "No signal, so nobody knows yet. Try again, or let it be: others are asked, too.",
    fr: "Pas de réseau, donc personne ne le sait encore. Réessayez, ou laissez : d’autres sont aussi invités.",
  },
});
