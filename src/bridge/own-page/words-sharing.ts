import { defineWords } from "../../platform/words/define-words.ts";

/** Which words name a class of readers; the one with a name stands under "own.reader-peer". */
export const readerWords = {
  "care-team": "own.reader-care-team",
  "assigned-peer": "own.reader-assigned-peer",
  cover: "own.reader-cover",
  coordinator: "own.reader-coordinator",
  inviter: "own.reader-inviter",
  wave: "own.reader-wave",
} as const;

/** Which words name a kind of thing. */
export const itemWords = {
  "with-programme": "own.item-with-programme",
  "name-used": "own.item-name-used",
  "legal-name": "own.item-legal-name",
  "where-now": "own.item-where-now",
  "back-in-hospital": "own.item-back-in-hospital",
  departure: "own.item-departure",
  "earlier-stays": "own.item-earlier-stays",
  invitation: "own.item-invitation",
  "offer-preview": "own.item-offer-preview",
  "who-my-peer-is": "own.item-who-my-peer-is",
  met: "own.item-met",
  "contact-made": "own.item-contact-made",
  "what-was-done": "own.item-what-was-done",
  "words-only-us-two": "own.item-words-only-us-two",
  "words-my-peers": "own.item-words-my-peers",
  "words-to-team": "own.item-words-to-team",
  "follow-ups": "own.item-follow-ups",
  notes: "own.item-notes",
  "my-choices": "own.item-my-choices",
  "ward-line": "own.item-ward-line",
  "asked-said-no": "own.item-asked-said-no",
  "who-looked": "own.item-who-looked",
} as const;

/** Who sees what, line by line. */
export const wordsOfSharing = defineWords({
  "own.sharing-lead": {
    en: "Open means they can see it. Change any line; it works at once. No is fine, and your care stays the same.",
    fr: "Ouvert veut dire que ces personnes peuvent le voir. Changez n’importe quelle ligne; ça agit tout de suite. Non est correct et vos soins restent les mêmes.",
  },
  "own.sharing-count": {
    en: "{open, plural, =0 {sees nothing} other {sees {open} of {all}}}",
    fr: "{open, plural, =0 {ne voit rien} other {voit {open} sur {all}}}",
  },
  "own.open-since": { en: "Open since {when}", fr: "Ouvert depuis {when}" },
  "own.stay-since": { en: "Open for this stay since {when}", fr: "Ouvert pour ce séjour depuis {when}" },
  "own.closed-since": { en: "Closed since {when}", fr: "Fermé depuis {when}" },
  "own.closed": { en: "Closed", fr: "Fermé" },
  "own.yes": { en: "Yes", fr: "Oui" },
  "own.yes-stay": { en: "Yes, this stay", fr: "Oui, ce séjour" },
  "own.yes-wards": { en: "Yes, any ward", fr: "Oui, toute unité" },
  "own.no": { en: "No", fr: "Non" },
  "own.stop-sharing": { en: "Stop sharing everything", fr: "Arrêter tout partage" },
  "own.two-records": {
    en: "The hospital found two records of you and made them one ({when}). Only what you had opened in both is still open. Open again here what you want open.",
    fr: "L’hôpital a trouvé deux dossiers de vous et en a fait un seul ({when}). Seul ce que vous aviez ouvert dans les deux est encore ouvert. Rouvrez ici ce que vous voulez.",
  },
  "own.start-again": { en: "Start sharing with my peer again", fr: "Recommencer à partager avec mon pair" },
  "own.reader-peer": { en: "{peer}, your peer worker", fr: "{peer}, qui vous accompagne" },
  "own.reader-care-team": { en: "Care team on your ward", fr: "Équipe de soins de votre unité" },
  "own.reader-assigned-peer": { en: "Your peer worker", fr: "Le pair qui vous accompagne" },
  "own.reader-cover": { en: "A peer who fills in", fr: "Un pair qui remplace" },
  "own.reader-coordinator": { en: "Coordinator of the peers", fr: "Coordination des pairs" },
  "own.reader-inviter": { en: "Whoever asked for a peer", fr: "La personne qui a demandé un pair" },
  "own.reader-wave": { en: "Peers who are asked to come", fr: "Les pairs à qui on demande de venir" },
  "own.item-with-programme": { en: "That you are with us", fr: "Que vous êtes avec nous" },
  "own.item-name-used": {
    en: "The name you use, pronouns, language",
    fr: "Le nom utilisé, les pronoms, la langue",
  },
  "own.item-legal-name": { en: "Legal name and birth year", fr: "Nom légal et année de naissance" },
  "own.item-where-now": {
    en: "Where you are: hospital, ward, bed",
    fr: "Où vous êtes : hôpital, unité, lit",
  },
  "own.item-back-in-hospital": {
    en: "That you are back in hospital",
    fr: "Que vous êtes de retour à l’hôpital",
  },
  "own.item-departure": { en: "When you left hospital", fr: "Quand vous avez quitté l’hôpital" },
  "own.item-earlier-stays": { en: "Earlier hospital stays", fr: "Les séjours d’avant à l’hôpital" },
  "own.item-invitation": {
    en: "That a peer was asked for, and when",
    fr: "Qu’on a demandé un pair, et quand",
  },
  "own.item-offer-preview": {
    en: "That someone asks for a peer, without your name",
    fr: "Que quelqu’un demande un pair, sans votre nom",
  },
  "own.item-who-my-peer-is": { en: "Who your peer worker is", fr: "Qui vous accompagne" },
  "own.item-met": { en: "That you have met", fr: "Que la rencontre a eu lieu" },
  "own.item-contact-made": {
    en: "That you met or they tried, and when",
    fr: "Les rencontres et les essais, et quand",
  },
  "own.item-what-was-done": { en: "What you did together", fr: "Ce que vous avez fait ensemble" },
  "own.item-words-only-us-two": { en: "Words between you two", fr: "Les mots entre vous deux" },
  "own.item-words-my-peers": { en: "Words for my peers", fr: "Les mots pour mes pairs" },
  "own.item-words-to-team": {
    en: "Words you chose for the care team",
    fr: "Les mots choisis pour l’équipe de soins",
  },
  "own.item-follow-ups": { en: "Check-ins after you leave", fr: "Les suivis après votre départ" },
  "own.item-notes": { en: "That you asked them to come by", fr: "Que vous avez demandé de passer" },
  "own.item-my-choices": { en: "What you opened to peers", fr: "Ce que vous avez ouvert aux pairs" },
  "own.item-ward-line": { en: "Your line on the ward’s list", fr: "Votre ligne sur la liste de l’unité" },
  "own.item-asked-said-no": {
    en: "That you were asked and said no",
    fr: "Qu’on a demandé et que c’était non",
  },
  "own.item-who-looked": { en: "Who looked", fr: "Qui a regardé" },
});
