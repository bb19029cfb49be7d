import { defineWords } from "../../platform/words/define-words.ts";

export const words = defineWords({
  "code.title": { en: "Ask for a peer worker", fr: "Demander un pair" },
  "code.lead": {
    en: "For someone on {unit}. No name, no reason, no account.",
    fr: "Pour quelqu’un de {unit}. Sans nom, sans raison, sans compte.",
  },
  "code.said-yes": {
    en: "I asked them, and they said yes to meeting a peer",
    fr: "J’ai demandé, et la personne a dit oui à une rencontre",
  },
  "code.said-yes-missing": {
    en: "Ask the person first, then tick this.",
    fr: "Demandez d’abord à la personne, puis cochez ceci.",
  },
  "code.bed": { en: "Bed", fr: "Lit" },
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
    en: "Is someone in danger? Do what your ward does in an emergency. A peer worker does not replace it.",
    fr: "Quelqu’un est en danger? Faites ce que votre unité fait en urgence. Un pair ne le remplace pas.",
  },
  "code.missing": { en: "There is nothing here", fr: "Il n’y a rien ici" },
  "code.missing-help": { en: "Check the address on the card.", fr: "Vérifiez l’adresse sur la carte." },
  "code.card-lead": {
    en: "Someone here might like to meet a peer worker: a person who has used drugs, too, and has time to listen.",
    fr: "Quelqu’un ici aimerait peut-être rencontrer un pair : une personne qui a aussi consommé et qui a le temps d’écouter.",
  },
  "code.card-1": { en: "Ask them. No is a fine answer.", fr: "Demandez-lui. Non est une bonne réponse." },
  "code.card-2": { en: "With a yes, open this address:", fr: "Avec un oui, ouvrez cette adresse :" },
  "code.card-3": {
    en: "Write the bed. No name is needed. Someone comes.",
    fr: "Écrivez le lit. Aucun nom n’est nécessaire. Quelqu’un vient.",
  },
});
