import { defineWords } from "../../platform/words/define-words.ts";

/**
 * What hangs on a ward's wall, where everybody reads it. Nothing here may say whom the programme is for: whoever stands
 * before it must be anyone.
 */
export const sheetWords = defineWords({
  "on-paper.title": { en: "Someone to talk to?", fr: "Quelqu’un à qui parler?" },
  "on-paper.lead": {
    en: "A peer worker can come by. They know what it is to lie here, and they have time for you.",
    fr: "Un pair peut passer vous voir. Cette personne sait ce que c’est d’être ici, et elle a du temps.",
  },
  "on-paper.1": {
    en: "Point your phone’s camera at the square. Or type the address, then the code.",
    fr: "Visez le carré avec l’appareil photo. Ou tapez l’adresse, puis le code.",
  },
  "on-paper.2": {
    en: "Write your bed. No name, no reason, no account.",
    fr: "Écrivez votre lit. Sans nom, sans raison, sans compte.",
  },
  "on-paper.3": {
    en: "Someone comes by. You can still say no.",
    fr: "Quelqu’un passe. Vous pouvez encore dire non.",
  },
  "on-paper.else": {
    en: "Asking for somebody else? Ask them first.",
    fr: "C’est pour quelqu’un d’autre? Demandez-lui d’abord.",
  },
  "on-paper.no-phone": {
    en: "No phone? Anyone who works here can do it with you.",
    fr: "Pas de téléphone? Quelqu’un de l’équipe peut le faire avec vous.",
  },
  "on-paper.call": { en: "Or call {phone}.", fr: "Ou appelez le {phone}." },
  "on-paper.bell": {
    en: "Need help right now? Press the call bell.",
    fr: "Besoin d’aide tout de suite? Appuyez sur la cloche d’appel.",
  },
  "on-paper.square": {
    en: "A square for a phone’s camera",
    fr: "Un carré pour l’appareil photo d’un téléphone",
  },
});
