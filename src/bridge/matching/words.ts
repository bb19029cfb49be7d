import { defineWords } from "../../platform/words/define-words.ts";

export const words = defineWords({
  "board.title": { en: "Today’s board", fr: "Le tableau du jour" },
  "board.on-now": {
    en: "{count, plural, =0 {No peer is on now} one {# peer is on now} other {# peers are on now}}. The clock is the programme’s, never a person’s.",
    fr: "{count, plural, =0 {Aucun pair en poste} one {# pair en poste} other {# pairs en poste}}. L’horloge est celle du programme, jamais celle d’une personne.",
  },
  "board.count-overdue": {
    en: "{count, plural, other {# overdue}}",
    fr: "{count, plural, one {# en retard} other {# en retard}}",
  },
  "board.count-waiting": {
    en: "{count, plural, other {# waiting}}",
    fr: "{count, plural, other {# en attente}}",
  },
  "board.count-met": {
    en: "{count, plural, other {# met today}}",
    fr: "{count, plural, one {# rencontre aujourd’hui} other {# rencontres aujourd’hui}}",
  },
  "board.waiting": { en: "Who waits for a peer", fr: "Qui attend un pair" },
  "board.more-waiting": { en: "Show more who wait", fr: "Afficher plus de personnes qui attendent" },
  "board.and-more": {
    en: "{count, plural, other {and # more}}",
    fr: "{count, plural, one {et # de plus} other {et # de plus}}",
  },
  "board.nobody-waits": { en: "Nobody is waiting", fr: "Personne n’attend" },
  "board.nobody-waits-help": {
    en: "Everyone who asked has met a peer or has one on the way.",
    fr: "Toutes les personnes qui ont demandé ont rencontré un pair ou en ont un qui s’en vient.",
  },
  "board.bed": { en: "{unit}, bed {bed}", fr: "{unit}, lit {bed}" },
  "board.outside": { en: "Not in hospital", fr: "Pas à l’hôpital" },
  "board.asked": { en: "asked {ago}", fr: "demandé {ago}" },
  "board.speaks": {
    en: "{language, select, en {English} fr {French} other {another language}}",
    fr: "{language, select, en {anglais} fr {français} other {une autre langue}}",
  },
  "board.offered": {
    en: "{waves, plural, =0 {not offered yet} one {offered once, no one yet} other {offered # times, no one yet}}",
    fr: "{waves, plural, =0 {pas encore proposé} one {proposé une fois, personne encore} other {proposé # fois, personne encore}}",
  },
  "board.due": { en: "{day} by {time}", fr: "{day} avant {time}" },
  "board.no-clock": { en: "no time set", fr: "sans échéance" },
  "board.overdue": { en: "Overdue by {length}", fr: "En retard de {length}" },
  "board.still-looking": {
    en: "The person and whoever asked were told: we are still looking.",
    fr: "La personne et qui a demandé savent que nous cherchons encore.",
  },
  "board.between": { en: "Needs a new peer", fr: "Il faut un nouveau pair" },
  "board.go": { en: "I will go", fr: "J’y vais" },
  "board.go-done": {
    en: "Someone is on the way: you. They are told your first name.",
    fr: "Quelqu’un s’en vient : vous. La personne connaîtra votre prénom.",
  },
  "board.keep": { en: "Keep offering", fr: "Continuer à proposer" },
  "board.keep-done": {
    en: "It is offered again, to everyone who can go.",
    fr: "C’est proposé de nouveau à qui peut y aller.",
  },
  "board.nobody": { en: "Tell them nobody can come", fr: "Dire que personne ne peut venir" },
  "board.nobody-title": { en: "Tell them that nobody can come?", fr: "Dire que personne ne peut venir?" },
  "board.nobody-help": {
    en: "The person and whoever asked are told, with other help that is there now. The invitation ends, and counts as not reached.",
    fr: "La personne et qui a demandé l’apprennent, avec l’aide qui existe maintenant. L’invitation se termine et compte comme non jointe.",
  },
  "board.nobody-go": { en: "Tell them", fr: "Le leur dire" },
  "board.nobody-done": {
    en: "They are told that nobody can come.",
    fr: "C’est dit : personne ne peut venir.",
  },
  "board.leave": { en: "Not yet", fr: "Pas encore" },
  "board.unchecked": { en: "Not checked yet", fr: "Pas encore vérifié" },
  "board.unchecked-help": {
    en: "Asked with the ward’s printed code, so only ward and bed are known. Ask the ward desk whether the person said yes to meeting.",
    fr: "Demandé avec le code affiché dans l’unité : seuls l’unité et le lit sont connus. Demandez au poste si la personne a dit oui pour une rencontre.",
  },
  "board.checked": { en: "Checked: they said yes", fr: "Vérifié : c’est oui" },
  "board.checked-done": {
    en: "Checked. It can be offered now.",
    fr: "Vérifié. On peut maintenant proposer.",
  },
  "board.in-error": { en: "Asked in error", fr: "Demandé par erreur" },
  "board.in-error-title": {
    en: "Call back this invitation?",
    fr: "Retirer cette invitation?",
  },
  "board.in-error-help": {
    en: "When the ward says that nobody asked, or that the person did not say yes. Nobody comes.",
    fr: "Quand l’unité dit que personne n’a demandé, ou que la personne n’a pas dit oui. Personne ne viendra.",
  },
  "board.in-error-go": { en: "Call it back", fr: "Retirer" },
  "board.in-error-done": { en: "The invitation is called back.", fr: "L’invitation est retirée." },
  "candidates.show": {
    en: "{count, plural, =0 {Nobody could go right now} one {# peer could go} other {# peers could go}}",
    fr: "{count, plural, =0 {Personne ne pourrait y aller maintenant} one {# pair pourrait y aller} other {# pairs pourraient y aller}}",
  },
  "candidates.language": {
    en: "{language, select, en {speaks English} fr {speaks French} other {speaks their language}}",
    fr: "{language, select, en {parle anglais} fr {parle français} other {parle sa langue}}",
  },
  "candidates.site": { en: "works there", fr: "travaille là" },
  "candidates.wish": { en: "fits what they wish", fr: "répond à leur souhait" },
  "candidates.load": { en: "has room", fr: "a de la place" },
  "candidates.until": { en: "on until {time}", fr: "en poste jusqu’à {time}" },
  "candidates.unavailable": {
    en: "{count, plural, other {Not available for this one: {names}}}",
    fr: "{count, plural, one {Pas disponible cette fois-ci : {names}} other {Pas disponibles cette fois-ci : {names}}}",
  },
  "candidates.best-shown": {
    en: "{count, plural, one {Those who fit best are shown; # more could go.} other {Those who fit best are shown; # more could go.}}",
    fr: "{count, plural, one {Voici qui convient le mieux; # autre pourrait y aller.} other {Voici qui convient le mieux; # autres pourraient y aller.}}",
  },
  "candidates.others": {
    en: "{count, plural, one {# more is not available for this one.} other {# more are not available for this one.}}",
    fr: "{count, plural, one {# autre n’est pas disponible cette fois-ci.} other {# autres ne sont pas disponibles cette fois-ci.}}",
  },
  "candidates.offer": { en: "Offer", fr: "Proposer" },
  "candidates.to": { en: "to {name}", fr: "à {name}" },
  "candidates.done": { en: "Offered to {name}, without a name.", fr: "Proposé à {name}, sans nom." },
  "on-the-way.title": { en: "Someone is on the way", fr: "Quelqu’un s’en vient" },
  "on-the-way.since": { en: "since {time}", fr: "depuis {time}" },
  "loads.title": { en: "Loads", fr: "Charge" },
  "loads.people": {
    en: "{people, plural, other {#}} of {limit, plural, other {#}}",
    fr: "{people, plural, other {#}} sur {limit, plural, other {#}}",
  },
  "loads.people-of": {
    en: "{name}: {people, plural, other {#}} of {limit, plural, other {#}} people",
    fr: "{name} : {people, plural, other {#}} personnes sur {limit, plural, other {#}}",
  },
  "loads.off": { en: "off now", fr: "pas en poste" },
  "loads.more": { en: "Show more peers", fr: "Afficher plus de pairs" },
  "loads.none": { en: "No peer works here yet.", fr: "Aucun pair ne travaille encore ici." },
  "check-ins.title": { en: "Check-ins", fr: "Suivis" },
  "check-ins.due": { en: "due in the next 7 days", fr: "à faire d’ici 7 jours" },
  "check-ins.late": { en: "late", fr: "en retard" },
  "check-ins.none-late": { en: "None is late.", fr: "Aucun n’est en retard." },
  "check-ins.was-due": { en: "was due {when}", fr: "prévu {when}" },
  "check-ins.nobody": { en: "Nobody yet", fr: "Personne encore" },
  "unread.title": { en: "Hospital messages", fr: "Messages de l’hôpital" },
  "unread.count": {
    en: "{count, plural, one {# could not be read and waits for you.} other {# could not be read and wait for you.}}",
    fr: "{count, plural, one {# n’a pas pu être lu et vous attend.} other {# n’ont pas pu être lus et vous attendent.}}",
  },
  "unread.none": { en: "All of them were read.", fr: "Tous ont été lus." },
  "unread.look": { en: "Look", fr: "Regarder" },
});
