import { defineWords, type Phrase } from "../../platform/words/define-words.ts";
import type { Reason } from "./reasons.ts";

/** One sentence for a coordinator who looks at what the hospital sent; the English one also goes back in an AR. */
export const words = defineWords({
  "adt.not HL7": {
    en: "What arrived is not a hospital message.",
    fr: "Ce qui est arrivé n’est pas un message de l’hôpital.",
  },
  "adt.delimiters unusable": {
    en: "The message does not say clearly how its parts are separated.",
    fr: "Le message n’indique pas clairement comment ses parties sont séparées.",
  },
  "adt.too large": {
    en: "The message is larger than any admission message should be.",
    fr: "Le message est plus gros que ne devrait l’être un message d’admission.",
  },
  "adt.several messages in one": {
    en: "Several messages arrived glued together, so we cannot tell whose is whose.",
    fr: "Plusieurs messages sont arrivés collés ensemble; impossible de savoir lequel concerne qui.",
  },
  "adt.unknown character set": {
    en: "The message is written in a character set that we cannot read.",
    fr: "Le message est écrit dans un jeu de caractères que nous ne pouvons pas lire.",
  },
  "adt.not ADT": {
    en: "This is a hospital message, but not about an admission, a move or a departure.",
    fr: "C’est un message de l’hôpital, mais il ne parle ni d’admission, ni de déplacement, ni de départ.",
  },
  "adt.unsupported trigger": {
    en: "The message is about a kind of event that we do not know.",
    fr: "Le message parle d’un type d’événement que nous ne connaissons pas.",
  },
  "adt.unknown facility": {
    en: "No hospital of ours sends under this facility code (MSH-4).",
    fr: "Aucun de nos hôpitaux n’envoie de messages sous ce code d’établissement (MSH-4).",
  },
  "adt.unsupported version": {
    en: "The message is written in a version of the standard that we do not read (we read 2.1 to 2.9).",
    fr: "Le message suit une version de la norme que nous ne lisons pas (nous lisons 2.1 à 2.9).",
  },
  "adt.no event time": {
    en: "The message does not say when it happened.",
    fr: "Le message ne dit pas quand cela s’est passé.",
  },
  "adt.no record number": {
    en: "The message does not say which record it belongs to.",
    fr: "Le message ne dit pas à quel dossier il se rapporte.",
  },
  "adt.no visit number": {
    en: "The message does not say which stay it belongs to.",
    fr: "Le message ne dit pas à quel séjour il se rapporte.",
  },
  "adt.no number to merge": {
    en: "The message joins two records, but names only one of them.",
    fr: "Le message réunit deux dossiers, mais n’en nomme qu’un.",
  },
  "adt.several people": {
    en: "The message names more than one person where it may only name one.",
    fr: "Le message nomme plus d’une personne alors qu’il ne devrait en nommer qu’une.",
  },
} satisfies Readonly<Record<`adt.${Reason}`, Phrase>>);

export const reasonWords = (reason: Reason): Phrase => words[`adt.${reason}`];
