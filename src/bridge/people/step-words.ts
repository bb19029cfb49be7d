import { defineWords } from "../../platform/words/define-words.ts";

/** What each step behind "More" is called, what it does, and the word that does it. */
export const wordsOfSteps = defineWords({
  "step.back": { en: "Go back", fr: "Revenir" },
  "step.peer": { en: "Who", fr: "Qui" },
  "step.choose-peer": { en: "Choose a peer", fr: "Choisir un pair" },
  "step.on-shift": { en: "{name}, on until {time}", fr: "{name}, jusqu’à {time}" },
  "step.name-begins": { en: "How their name begins", fr: "Début du prénom" },
  "step.name-begins-help": {
    en: "There are more peers than this list shows.",
    fr: "Il y a plus de pairs que cette liste n’en montre.",
  },
  "step.nobody-named": {
    en: "No other peer’s name begins so.",
    fr: "Aucun autre pair n’a ce début de prénom.",
  },
  "step.until": { en: "Until the end of", fr: "Jusqu’à la fin du" },
  "step.no-colleagues": {
    en: "No other peer can be chosen right now. Call your coordinator.",
    fr: "Aucun autre pair ne peut être choisi en ce moment. Appelez votre coordination.",
  },
  "step.paused.word": { en: "“Don’t look for me”", fr: "« Ne me cherchez pas »" },
  "step.paused.text": {
    en: "{name} said so. Every check-in and every try stops at once, until {name} comes back.",
    fr: "{name} l’a dit. Tous les suivis et tous les essais arrêtent tout de suite, jusqu’au retour de {name}.",
  },
  "step.paused.go": { en: "Stop looking", fr: "Ne plus chercher" },
  "step.no-longer-paused.word": { en: "May be looked for again", fr: "On peut chercher de nouveau" },
  "step.no-longer-paused.text": {
    en: "{name} said so. Check-ins still to come start again.",
    fr: "{name} l’a dit. Les suivis à venir recommencent.",
  },
  "step.no-longer-paused.go": { en: "Start again", fr: "Recommencer" },
  "step.stopped.word": { en: "Stop peer support", fr: "Arrêter le soutien" },
  "step.stopped.text": {
    en: "{name} wants to stop. No reason is asked. All sharing ends at once, and you no longer see {name} here. {name} can come back any day.",
    fr: "{name} veut arrêter. Aucune raison n’est demandée. Tout partage arrête tout de suite et vous ne voyez plus {name} ici. {name} peut revenir n’importe quand.",
  },
  "step.stopped.go": { en: "Stop", fr: "Arrêter" },
  "step.on-cover.word": { en: "Ask someone to fill in", fr: "Demander un remplacement" },
  "step.on-cover.text": {
    en: "Another peer sees the practical part: name, next meeting, check-ins. Never “only us two”. It ends by itself.",
    fr: "Un autre pair voit la partie pratique : nom, prochaine rencontre, suivis. Jamais « juste nous deux ». Ça finit tout seul.",
  },
  "step.on-cover.go": { en: "Ask them", fr: "Demander" },
  "step.handed-over.word": { en: "Hand over to a new peer", fr: "Passer à un nouveau pair" },
  "step.handed-over.text": {
    en: "Ask {name} first who it should be. “Only us two” stays with you until you stop, and is not handed over.",
    fr: "Demandez d’abord à {name} qui ce devrait être. « Juste nous deux » ne passe pas au nouveau pair.",
  },
  "step.handed-over.go": { en: "Hand over", fr: "Passer le relais" },
  "step.cannot-be-asked.word": { en: "Cannot be asked now", fr: "Ne peut pas répondre maintenant" },
  "step.cannot-be-asked.text": {
    en: "Very ill, confused or asleep for long. Sharing stays as it is; nobody may widen it.",
    fr: "Très malade, confusion ou long sommeil. Le partage reste tel quel; personne ne peut l’élargir.",
  },
  "step.cannot-be-asked.go": { en: "Note it", fr: "Le noter" },
  "step.can-be-asked-again.word": { en: "Can be asked again", fr: "Peut répondre de nouveau" },
  "step.can-be-asked-again.text": {
    en: "{name} can decide again. Look together at what was decided meanwhile.",
    fr: "{name} peut décider de nouveau. Regardez ensemble ce qui a été décidé entre-temps.",
  },
  "step.can-be-asked-again.go": { en: "Note it", fr: "Le noter" },
  "step.finished.word": { en: "Finish together", fr: "Terminer ensemble" },
  "step.finished.text": {
    en: "{name} and you agree that this is the end. You can read for 7 more days. {name} keeps everything and can come back within a year.",
    fr: "{name} et vous convenez que c’est la fin. Vous pouvez lire encore 7 jours. {name} garde tout et peut revenir d’ici un an.",
  },
  "step.finished.go": { en: "Finish", fr: "Terminer" },
  "step.not-me.word": { en: "Not me", fr: "Pas moi" },
  "step.not-me.text": {
    en: "No reason is asked, and none is kept. {name} leaves your phone for good, and you two are never matched again. Nobody sees why. Another peer is looked for at once.",
    fr: "Aucune raison n’est demandée ni gardée. {name} quitte votre téléphone pour toujours et vous ne serez plus jamais jumelés. Personne ne voit pourquoi. On cherche un autre pair tout de suite.",
  },
  "step.not-me.go": { en: "Not me", fr: "Pas moi" },
  "step.not-me.done": { en: "Thank you for saying so. It is done.", fr: "Merci de l’avoir dit. C’est fait." },
});
