import { defineWords } from "../words/define-words.ts";

/** What this phone says about itself. */
export const words = defineWords({
  "phone.waiting": {
    en: "{count, plural, one {# thing waits to be sent} other {# things wait to be sent}}",
    fr: "{count, plural, one {# envoi en attente} other {# envois en attente}}",
  },
  "phone.refused": {
    en: "{count, plural, one {# was not taken: look at it} other {# were not taken: look at them}}",
    fr: "{count, plural, one {# n’a pas été accepté : à regarder} other {# n’ont pas été acceptés : à regarder}}",
  },
  "phone.unkept": {
    en: "{count, plural, one {# is not kept on this phone: leave this page open} other {# are not kept on this phone: leave this page open}}",
    fr: "{count, plural, one {# n’est pas gardé sur ce téléphone : laissez cette page ouverte} other {# ne sont pas gardés sur ce téléphone : laissez cette page ouverte}}",
  },
  "phone.locked": {
    en: "{count, plural, one {# thing from before waits here. It goes out by itself in your next hours} other {# things from before wait here. They go out by themselves in your next hours}}",
    fr: "{count, plural, one {# envoi d’avant attend ici. Il partira tout seul pendant vos prochaines heures} other {# envois d’avant attendent ici. Ils partiront tout seuls pendant vos prochaines heures}}",
  },
  "phone.keeps-nothing": {
    en: "This browser keeps nothing. Without signal there are no screens, and what you write waits only while this page is open.",
    fr: "Ce navigateur ne garde rien. Sans réseau, il n’y a pas d’écrans, et ce que vous écrivez attend seulement tant que cette page est ouverte.",
  },
  "phone.left-out": {
    en: "{count, plural, one {# of your people does not fit on this phone: with signal only} other {# of your people do not fit on this phone: with signal only}}",
    fr: "{count, plural, one {# personne n’entre plus sur ce téléphone : avec réseau seulement} other {# personnes n’entrent plus sur ce téléphone : avec réseau seulement}}",
  },
  "phone.update": { en: "A newer version is here.", fr: "Une version plus récente est là." },
  "phone.update-go": { en: "Update", fr: "Mettre à jour" },

  "phone.title": { en: "On this phone", fr: "Sur ce téléphone" },
  "phone.until": {
    en: "Your people are on this phone until {time}, also without signal. Then they are gone from it.",
    fr: "Vos gens sont sur ce téléphone jusqu’à {time}, même sans réseau. Ensuite, il n’en reste rien.",
  },
  "phone.nothing": {
    en: "Nobody’s records are kept on this phone now.",
    fr: "Ce téléphone ne garde le dossier de personne en ce moment.",
  },
  "phone.a-lot": {
    en: "It is a lot by now: {rows, plural, other {# lines}} of {hard, plural, other {#}}. It still works. Tell your coordinator soon.",
    fr: "Ça fait beaucoup : {rows, plural, other {# lignes}} sur {hard, plural, other {#}}. Ça marche encore. Dites-le bientôt à votre coordination.",
  },
  "phone.left-out-help": {
    en: "Whoever is left out is with you all the same. Ask your coordinator to share the load.",
    fr: "Les personnes laissées de côté sont quand même avec vous. Demandez à votre coordination de partager la charge.",
  },
  "phone.to-waiting": { en: "Waiting to be sent", fr: "En attente d’envoi" },

  "gone.lease-over": {
    en: "Your hours on this phone are over",
    fr: "Vos heures sur ce téléphone sont finies",
  },
  "gone.lease-over-help": {
    en: "Everything about your people went from it {when}. With signal, sign in and it comes back in your next hours.",
    fr: "Tout ce qui concerne vos gens en est parti {when}. Avec du réseau, connectez-vous et ça reviendra pendant vos prochaines heures.",
  },
  "gone.signed-out": { en: "You are signed out", fr: "Vous n’êtes plus en ligne ici" },
  "gone.signed-out-help": {
    en: "Nothing about anyone is left on this phone. Signing in needs signal.",
    fr: "Il ne reste rien de personne sur ce téléphone. Il faut du réseau pour se connecter.",
  },
  "gone.ended-elsewhere": { en: "This phone was let go", fr: "Ce téléphone a été libéré" },
  "gone.ended-elsewhere-help": {
    en: "The programme ended its leave to hold your people, so nothing about them is here. Signing in needs signal.",
    fr: "Le programme a mis fin à son droit de garder vos gens : il n’y a plus rien d’eux ici. Il faut du réseau pour se connecter.",
  },
  "gone.nothing": { en: "No signal", fr: "Pas de réseau" },
  "gone.nothing-help": {
    en: "Nothing is kept on this phone yet. The first sign-in needs signal.",
    fr: "Rien n’est encore gardé sur ce téléphone. La première connexion demande du réseau.",
  },
  "gone.waits": {
    en: "{count, plural, one {# thing still waits here, locked. It is safe, and goes out when whoever wrote it signs in where there is signal.} other {# things still wait here, locked. They are safe, and go out when whoever wrote them signs in where there is signal.}}",
    fr: "{count, plural, one {# envoi attend encore ici, verrouillé. Il est en sûreté et partira quand la personne qui l’a écrit se connectera là où il y a du réseau.} other {# envois attendent encore ici, verrouillés. Ils sont en sûreté et partiront quand la personne qui les a écrits se connectera là où il y a du réseau.}}",
  },
  "gone.again": { en: "Try again", fr: "Réessayer" },
});
