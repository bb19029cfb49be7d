import { defineWords } from "../platform/words/define-words.ts";

/** What the demo's door says of whom one can come in as. Every sentence is true of the demo, and a test holds it to it. */
export const words = defineWords({
  "demo.dee": {
    en: "Peer worker, on until {time}. Nine people, one new, one she could not reach yesterday.",
    fr: "Paire aidante, en poste jusqu’à {time}. Neuf personnes, une nouvelle, une qu’elle n’a pas pu joindre hier.",
  },
  "demo.dee.go": { en: "Come along with Dee", fr: "Suivre Dee" },
  "demo.tom": {
    en: "Six days on the ward with an infected leg. Decides who sees what.",
    fr: "Six jours à l’unité avec une jambe infectée. Décide qui voit quoi.",
  },
  "demo.tom.go": { en: "See Tom’s own page", fr: "Voir la page de Tom" },
  "demo.maya": {
    en: "Nurse on 6 North. Some people to ask, and half a minute to do it.",
    fr: "Infirmière au 6 North. Des gens à qui demander, et une demi-minute pour le faire.",
  },
  "demo.maya.go": { en: "Ask for a peer", fr: "Demander un pair" },
  "demo.joan": {
    en: "Coordinator. One invitation is overdue.",
    fr: "Coordonnatrice. Une invitation est en retard.",
  },
  "demo.joan.go": { en: "Open the board", fr: "Ouvrir le tableau" },
  "demo.bea": { en: "Mentor. Her notes are hers.", fr: "Mentore. Ses notes sont à elle." },
  "demo.bea.go": { en: "Sit with Bea", fr: "S’asseoir avec Bea" },
  "demo.luc": {
    en: "Privacy officer. Who looked, and why?",
    fr: "Responsable de la vie privée. Qui a regardé, et pourquoi?",
  },
  "demo.luc.go": { en: "Check", fr: "Vérifier" },
  "demo.priya": { en: "Evaluator. Works far from names.", fr: "Évaluatrice. Travaille loin des noms." },
  "demo.priya.go": { en: "Look with Priya", fr: "Regarder avec Priya" },
  "demo.ana": {
    en: "Administrator. Accounts and settings, nobody’s record.",
    fr: "Administratrice. Comptes et réglages, le dossier de personne.",
  },
  "demo.ana.go": { en: "Set things up", fr: "Faire les réglages" },
  "demo.noor": {
    en: "Peer worker in two languages, on until {time}. Someone asked for her in French.",
    fr: "Paire aidante en deux langues, en poste jusqu’à {time}. Quelqu’un la demande en français.",
  },
  "demo.noor.go": { en: "Come along with Noor", fr: "Suivre Noor" },
  "demo.kit": {
    en: "Peer worker at Riverside, on until {time}. The one they went to meet was asleep.",
    fr: "Aux côtés des gens à Riverside jusqu’à {time}. La personne à rencontrer dormait.",
  },
  "demo.kit.go": { en: "Come along with Kit", fr: "Suivre Kit" },
  "demo.osei": {
    en: "Doctor on 6 North and 4 South. Sees what each person opened to the team.",
    fr: "Médecin au 6 North et au 4 South. Voit ce que chaque personne a ouvert à l’équipe.",
  },
  "demo.osei.go": { en: "Join the round", fr: "Faire la tournée" },
  "demo.theo": {
    en: "Peer worker, off today. Dee fills in, and nothing reaches him.",
    fr: "Pair aidant, en congé aujourd’hui. Dee le remplace, et rien ne l’atteint.",
  },
  "demo.theo.go": { en: "See a day off", fr: "Voir un jour de congé" },
});
