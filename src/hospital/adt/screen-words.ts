import { defineWords } from "../../platform/words/define-words.ts";

export const words = defineWords({
  "messages.title": { en: "Waiting hospital messages", fr: "Messages de l’hôpital en attente" },
  "messages.detail": {
    en: "What we could not use by ourselves, oldest first. What a message says about a person is not shown here.",
    fr: "Ce que nous n’avons pas pu utiliser seuls, du plus ancien au plus récent. Ce qu’un message dit d’une personne n’est pas montré ici.",
  },
  "messages.list": { en: "Waiting", fr: "En attente" },
  "messages.in-all": {
    en: "{count, plural, other {# wait; the oldest come first.}}",
    fr: "{count, plural, one {# attend; les plus anciens d’abord.} other {# attendent; les plus anciens d’abord.}}",
  },
  "messages.more": { en: "Show more messages", fr: "Afficher plus de messages" },
  "messages.empty": { en: "Every message was read", fr: "Tous les messages ont été lus" },
  "messages.empty-help": {
    en: "Ward lists follow the hospital by themselves. Nothing waits for you here.",
    fr: "Les listes des unités suivent l’hôpital toutes seules. Rien ne vous attend ici.",
  },
  "messages.from": { en: "{hospital}, came {ago}", fr: "{hospital}, arrivé {ago}" },
  "messages.unknown-reason": {
    en: "The message could not be used.",
    fr: "Le message n’a pas pu être utilisé.",
  },
  "message-kind.arrival": { en: "arrival", fr: "arrivée" },
  "message-kind.move": { en: "move", fr: "déplacement" },
  "message-kind.leave": { en: "out for a while", fr: "sortie temporaire" },
  "message-kind.departure": { en: "departure", fr: "départ" },
  "message-kind.cancelled": { en: "taken back", fr: "annulation" },
  "message-kind.correction": { en: "correction", fr: "correction" },
  "message-kind.two-records": { en: "two records", fr: "deux dossiers" },
  "message-kind.other": { en: "other", fr: "autre" },
  "messages.again": { en: "Read again", fr: "Relire" },
  "messages.again-done": {
    en: "Read. The ward list is up to date.",
    fr: "Lu. La liste de l’unité est à jour.",
  },
  "messages.again-waits": {
    en: "Read again just now, and it still waits.",
    fr: "Relu à l’instant, et il attend encore.",
  },
  "messages.drop": { en: "Drop", fr: "Écarter" },
  "messages.of": { en: "the message of {when}", fr: "le message de {when}" },
  "drop.title": { en: "Drop this message?", fr: "Écarter ce message?" },
  "drop.help": {
    en: "It is not read again. Who dropped it, when and why is kept.",
    fr: "Il ne sera plus relu. On garde qui l’a écarté, quand et pourquoi.",
  },
  "drop.because": { en: "Why?", fr: "Pourquoi?" },
  "drop.because-hint": {
    en: "So that someone later understands. No names, please.",
    fr: "Pour qu’on comprenne plus tard. Sans noms, s’il vous plaît.",
  },
  "drop.because-example": { en: "Sent again at 10:40 and read", fr: "Renvoyé à 10 h 40 et lu" },
  "drop.because-missing": {
    en: "A few words are needed, so that someone later understands.",
    fr: "Il faut quelques mots, pour qu’on comprenne plus tard.",
  },
  "drop.go": { en: "Drop it", fr: "Écarter" },
  "drop.leave": { en: "Keep it", fr: "Garder" },
  "drop.done": { en: "Dropped, with your reason.", fr: "Écarté, avec votre raison." },
  "hospitals.title": { en: "When each hospital last wrote", fr: "Dernier message de chaque hôpital" },
  "hospitals.none": { en: "No hospital is connected yet.", fr: "Aucun hôpital n’est encore relié." },
  "hospitals.never": { en: "never yet", fr: "jamais encore" },
  "hospitals.silent": { en: "Silent for {length}", fr: "Silencieux depuis {length}" },
  "hospitals.silent-help": {
    en: "A silent hospital means a ward list that stands still. If this is unusual, call the hospital’s interface desk; wards can ask for a peer by printed code meanwhile.",
    fr: "Un hôpital silencieux, c’est une liste qui n’avance plus. Si c’est inhabituel, appelez le service des interfaces de l’hôpital; en attendant, les unités peuvent demander un pair avec le code affiché.",
  },
  "to-do.no event time": {
    en: "Ask the hospital’s interface desk to send it again with the time of the event. When the new one is read, drop this one.",
    fr: "Demandez au service des interfaces de l’hôpital de le renvoyer avec l’heure de l’événement. Quand le nouveau est lu, écartez celui-ci.",
  },
  "to-do.no record number": {
    en: "Ask the ward desk to finish the registration. The hospital then sends it again by itself; drop this one afterwards.",
    fr: "Demandez au poste de l’unité de terminer l’inscription. L’hôpital le renvoie alors tout seul; écartez ensuite celui-ci.",
  },
  "to-do.no visit number": {
    en: "Ask the hospital’s interface desk for the stay’s number. When they have mended it, read again.",
    fr: "Demandez au service des interfaces de l’hôpital le numéro du séjour. Quand c’est réparé, relisez.",
  },
  "to-do.no number to merge": {
    en: "Until the hospital sends it whole, the two records stay apart and nothing is lost. Ask them to send it again.",
    fr: "Tant que l’hôpital ne l’envoie pas en entier, les deux dossiers restent séparés et rien n’est perdu. Demandez qu’on le renvoie.",
  },
  "to-do.several people": {
    en: "We do not guess whom it means. Ask the hospital’s interface desk to send one message for each person.",
    fr: "Nous ne devinons pas de qui il s’agit. Demandez au service des interfaces de l’hôpital d’envoyer un message par personne.",
  },
  "to-do.other": {
    en: "Tell the hospital’s interface desk when it came. Read again once they have mended it, or drop it if it was not meant for us.",
    fr: "Dites au service des interfaces de l’hôpital quand il est arrivé. Relisez quand c’est réparé, ou écartez-le s’il ne nous était pas destiné.",
  },
});
