import { defineWords } from "../words/define-words.ts";

/** Problems that any request can meet. A slice says its own, as "problem.<code>", in its words. */
export const words = defineWords({
  "problem.no-answer": {
    en: "This needs signal. Try again where there is some.",
    fr: "Il faut du réseau pour ça. Réessayez là où il y en a.",
  },
  "problem.answer-not-understood": {
    en: "The answer could not be read. This page may be older than the server: load it again.",
    fr: "La réponse n’a pas pu être lue. Cette page est peut-être plus ancienne que le serveur : rechargez-la.",
  },
  "problem.unknown": {
    en: "The server could not do this just now. Nothing you wrote is lost. Try again in a moment.",
    fr: "Le serveur n’y est pas arrivé. Rien de ce que vous avez écrit n’est perdu. Réessayez dans un moment.",
  },
  "problem.database-away": {
    en: "The server cannot reach its records right now. Nothing you wrote is lost. Try again in a moment.",
    fr: "Le serveur n’a pas accès à ses dossiers en ce moment. Rien de ce que vous avez écrit n’est perdu. Réessayez dans un moment.",
  },
  "problem.database-busy": {
    en: "Too much is going on at once. Nothing you wrote is lost. Try again in a moment.",
    fr: "Trop de choses se passent en même temps. Rien de ce que vous avez écrit n’est perdu. Réessayez dans un moment.",
  },
  "problem.database-full": {
    en: "There is no room left to save. Nothing you wrote is lost; whoever runs the server has to make room.",
    fr: "Il n’y a plus de place pour enregistrer. Rien de ce que vous avez écrit n’est perdu; la personne qui gère le serveur doit faire de la place.",
  },
  "problem.outcome-unknown": {
    en: "The connection broke while this was being saved. Sending it again is safe: it is done once.",
    fr: "La connexion s’est coupée pendant l’enregistrement. Vous pouvez renvoyer sans crainte : ce ne sera fait qu’une fois.",
  },
  "problem.stale": {
    en: "Someone changed this in the meantime. Look at it again, then decide.",
    fr: "Quelqu’un a changé ceci entre-temps. Regardez encore, puis décidez.",
  },
  "problem.too-many-requests": {
    en: "Too many tries in a short time. Wait a minute.",
    fr: "Trop d’essais en peu de temps. Attendez une minute.",
  },
});
