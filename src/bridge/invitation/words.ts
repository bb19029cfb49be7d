import { defineWords } from "../../platform/words/define-words.ts";

export const words = defineWords({
  "ward.title": { en: "Your ward", fr: "Votre unité" },
  "ward.switch": { en: "Your wards", fr: "Vos unités" },
  "ward.none": { en: "No ward yet", fr: "Pas encore d’unité" },
  "ward.none-help": {
    en: "Your account is not linked to a ward. Whoever looks after accounts at your hospital can do that.",
    fr: "Votre compte n’est lié à aucune unité. La personne qui gère les comptes de votre hôpital peut le faire.",
  },
  "ward.fresh": {
    en: "From the hospital’s messages, {ago}. Names stay on this ward and go 72 hours after leaving.",
    fr: "D’après les messages de l’hôpital, {ago}. Les noms restent dans cette unité et s’effacent 72 heures après le départ.",
  },
  "ward.silent": {
    en: "No message has come from the hospital yet. Names stay on this ward and go 72 hours after leaving.",
    fr: "Aucun message n’est encore venu de l’hôpital. Les noms restent dans cette unité et s’effacent 72 heures après le départ.",
  },
  "ward.empty": { en: "Nobody is on this ward", fr: "Il n’y a personne dans cette unité" },
  "ward.empty-help": {
    en: "Whoever is admitted shows up here by itself, within a second of the hospital’s message.",
    fr: "Toute personne admise apparaît ici toute seule, dans la seconde qui suit le message de l’hôpital.",
  },
  "ward.list": { en: "Who is on {ward}", fr: "Qui est à {ward}" },
  "ward.bed": { en: "Bed", fr: "Lit" },
  "ward.no-bed": { en: "no bed", fr: "sans lit" },
  "ward.name": { en: "Name used", fr: "Nom utilisé" },
  "ward.since": { en: "Here since", fr: "Ici depuis" },
  "ward.peer": { en: "A peer?", fr: "Un pair?" },
  "ward.on-leave": { en: "Out for a while", fr: "Sortie temporaire" },
  "ward.left": { en: "left", fr: "départ" },
  "ward.recently-left": { en: "Left in the last 72 hours", fr: "Départs des 72 dernières heures" },
  "ward.said-no": { en: "Said no, asked {when}", fr: "A dit non, demandé {when}" },
  "ward.said-yes-now": { en: "They said yes now", fr: "Maintenant, c’est oui" },
  "ward.ask": { en: "Ask for a peer", fr: "Demander un pair" },
  "ward.ask-again": { en: "Ask again", fr: "Demander encore" },
  "ward.for": { en: "for {name}", fr: "pour {name}" },
  "peer-line.invited": { en: "Invited", fr: "Invitation faite" },
  "peer-line.someone is on the way": { en: "Someone is on the way", fr: "Quelqu’un s’en vient" },
  "peer-line.met": { en: "Met", fr: "Rencontre faite" },
  "peer-line.still looking": { en: "Still looking", fr: "On cherche encore" },
  "peer-line.nobody could come": { en: "Nobody could come", fr: "Personne n’a pu venir" },
  "call-back.open": { en: "Asked in error", fr: "Demandé par erreur" },
  "call-back.title": {
    en: "Call back the invitation for {name}?",
    fr: "Retirer l’invitation pour {name}?",
  },
  "call-back.help": {
    en: "This is for a mistake of your own: the wrong line, or no yes after all. Nobody comes, and what you wrote is seen by nobody any more.",
    fr: "C’est pour une erreur de votre part : la mauvaise ligne, ou finalement pas de oui. Personne ne viendra, et personne ne voit plus ce que vous avez écrit.",
  },
  "call-back.go": { en: "Call it back", fr: "Retirer" },
  "call-back.leave": { en: "Leave it", fr: "Laisser ainsi" },
  "call-back.done": {
    en: "The invitation is called back. Nobody comes.",
    fr: "L’invitation est retirée. Personne ne viendra.",
  },
  "asking.title": { en: "How to ask, in one breath", fr: "Comment demander, en un souffle" },
  "asking.say": {
    en: "“Peer workers here have been through it too. They listen, speak up with you, and stay in touch after. Would you like to meet one?”",
    fr: "« Il y a ici des pairs aidants : ils sont passés par là. Ils écoutent, parlent avec vous au personnel et gardent contact après. Aimeriez-vous en rencontrer un? »",
  },
  "asking.yes": {
    en: "Only their own yes counts. No reason and no diagnosis is needed.",
    fr: "Seul leur propre oui compte. Aucune raison ni aucun diagnostic n’est nécessaire.",
  },
  "asking.no": {
    en: "A no is fine. It can become a yes any day.",
    fr: "Un non, c’est correct. Il peut devenir un oui n’importe quel jour.",
  },
  "invite.title": { en: "A peer for {name}", fr: "Un pair pour {name}" },
  "invite.close": { en: "Close", fr: "Fermer" },
  "invite.asked": {
    en: "I asked {name} about meeting a peer. The answer:",
    fr: "J’ai demandé à {name} si une rencontre avec un pair lui va. La réponse :",
  },
  "invite.told": { en: "Yes, and I may see how it goes", fr: "Oui, et je peux voir où ça en est" },
  "invite.told-hint": {
    en: "I told {name} I will see “invited”, “on the way” and “met”, nothing else.",
    fr: "J’ai dit à {name} que je verrai « invitation », « s’en vient » et « rencontre », rien d’autre.",
  },
  "invite.untold": { en: "Yes to meeting", fr: "Oui pour une rencontre" },
  "invite.untold-hint": { en: "I will see nothing more after this.", fr: "Je ne verrai plus rien ensuite." },
  "invite.said-no": { en: "They said no", fr: "La réponse est non" },
  "invite.said-no-done": {
    en: "Noted for this ward only: {name} was asked and said no.",
    fr: "Noté pour cette unité seulement : {name} a dit non.",
  },
  "invite.yes-first": {
    en: "Ask {name} first, then choose the answer. Only their own yes sends a peer.",
    fr: "Demandez d’abord à {name}, puis choisissez la réponse. Seul son propre oui fait venir un pair.",
  },
  "invite.best-time": { en: "Best time", fr: "Meilleur moment" },
  "invite.any time": { en: "Any time", fr: "N’importe quand" },
  "invite.morning": { en: "Morning", fr: "Le matin" },
  "invite.afternoon": { en: "Afternoon", fr: "L’après-midi" },
  "invite.evening": { en: "Evening", fr: "Le soir" },
  "invite.wishes": { en: "Anything {name} wants in a peer?", fr: "{name} souhaite un pair en particulier?" },
  "invite.wishes-hint": { en: "Only if they said so", fr: "Seulement si la personne l’a dit" },
  "invite.wishes-example": {
    en: "French, a woman, someone quiet",
    fr: "en français, une femme, quelqu’un de calme",
  },
  "invite.french": {
    en: "We look first for a peer who speaks French.",
    fr: "On cherche d’abord un pair qui parle français.",
  },
  "invite.send": {
    en: "Send · a peer comes {day} by {time}",
    fr: "Envoyer · un pair vient {day} avant {time}",
  },
  "invite.sending": {
    en: "On its way. Without signal it is kept here and goes out by itself.",
    fr: "C’est en route. Sans réseau, c’est gardé ici et ça part tout seul.",
  },
  "invite.closed": { en: "Nobody is on right now", fr: "Personne n’est en poste en ce moment" },
  "invite.closed-help": {
    en: "You can send it now. A peer comes {day} by {time}: tell {name} so.",
    fr: "Vous pouvez envoyer maintenant. Un pair vient {day} avant {time} : dites-le à {name}.",
  },
  "invite.theirs": {
    en: "No diagnosis needed. {name} is told what you wrote and can take it back.",
    fr: "Aucun diagnostic nécessaire. {name} saura ce que vous avez écrit et peut le retirer.",
  },
  "sent.title": { en: "Sent. Thank you for asking.", fr: "Envoyé. Merci d’avoir demandé." },
  "sent.by": {
    en: "Tell {name}: a peer comes {day} by {time}.",
    fr: "Dites à {name} : un pair vient {day} avant {time}.",
  },
  "sent.told": {
    en: "This list will say “someone is on the way”, then “met”. Nothing else crosses to you unless {name} wants it.",
    fr: "Cette liste dira « quelqu’un s’en vient », puis « rencontre faite ». Rien d’autre ne vous parvient, sauf si {name} le veut.",
  },
  "sent.untold": {
    en: "From here on this list shows nothing about it. Nobody needs to ask {name} again.",
    fr: "À partir d’ici, cette liste n’en montre rien. Inutile de redemander à {name}.",
  },
  "sent.done": { en: "Back to the list", fr: "Retour à la liste" },
});
