import { defineWords } from "../../platform/words/define-words.ts";
import type { TalkChoice } from "./contract.ts";

/** Which chip stands for which reader. */
export const audienceOf = {
  "care-team": "care-team",
  "assigned-peer": "my-peers",
  cover: "my-peers",
} as const satisfies Record<TalkChoice["reader"], string>;

export const words = defineWords({
  "talk.step": { en: "{name} · talk {step} of {steps}", fr: "{name} · étape {step} sur {steps}" },
  "talk.progress": { en: "Step {step} of {steps}", fr: "Étape {step} sur {steps}" },
  "talk.next": { en: "Next", fr: "Suivant" },
  "talk.before": { en: "Back", fr: "Précédent" },
  "talk.aloud": { en: "Read it aloud", fr: "Lire à voix haute" },
  "talk.quiet": { en: "Stop reading", fr: "Arrêter la lecture" },
  "talk.hand-over": { en: "Hand {name} the phone", fr: "Passer le téléphone à {name}" },
  "talk.handed": { en: "{name} has the phone", fr: "{name} a le téléphone" },
  "talk.phone-back": { en: "I have the phone back", fr: "J’ai repris le téléphone" },

  "talk.what.title": { en: "What a peer worker is", fr: "Un pair, c’est quoi?" },
  "talk.what.1": {
    en: "{peer} has used drugs, too, and is trained and paid to be here for you.",
    fr: "{peer} a déjà consommé et reçoit une formation et un salaire pour être là pour vous.",
  },
  "talk.what.2": {
    en: "{peer} can keep you company, speak up with you, and help when you leave and after.",
    fr: "{peer} peut vous tenir compagnie, parler à vos côtés et vous aider quand vous partez, et après.",
  },
  "talk.what.3": {
    en: "{peer} is not a doctor, a nurse or the police, and does not ask you to quit.",
    fr: "{peer} n’est ni médecin, ni du personnel infirmier, ni de la police, et ne vous demande pas d’arrêter.",
  },
  "talk.what.4": {
    en: "No is a fine answer. Your care stays the same. You can change your mind any day.",
    fr: "Non est une bonne réponse. Vos soins restent les mêmes. Vous pouvez changer d’idée n’importe quand.",
  },

  "talk.limits.title": {
    en: "What can’t stay between you two",
    fr: "Ce qui ne peut pas rester entre vous deux",
  },
  "talk.limits.lead": {
    en: "Almost all you say stays between you and {peer}. There are three limits:",
    fr: "Presque tout ce que vous dites reste entre vous et {peer}. Il y a trois limites :",
  },
  "talk.limits.life": {
    en: "If your life, or someone else’s, is in danger, {peer} calls for help.",
    fr: "Si votre vie ou celle de quelqu’un d’autre est en danger, {peer} appelle à l’aide.",
  },
  "talk.limits.child": {
    en: "If a child is at risk, {peer} has to tell.",
    fr: "Si un enfant est à risque, {peer} doit le dire.",
  },
  "talk.limits.court": {
    en: "If a court orders it, the programme has to answer.",
    fr: "Si un tribunal l’ordonne, le programme doit répondre.",
  },
  "talk.limits.told": {
    en: "You would be told, and only what is needed would be said.",
    fr: "On vous le dirait, et on ne dirait que le nécessaire.",
  },
  "talk.limits.said": {
    en: "These three were said aloud",
    fr: "Ces trois limites ont été dites à voix haute",
  },
  "talk.limits.missing": {
    en: "Say the three limits first, then tick this.",
    fr: "Dites d’abord les trois limites, puis cochez ceci.",
  },

  "talk.yes.title": { en: "Would you like peer support?", fr: "Aimeriez-vous le soutien d’un pair?" },
  "talk.yes.lead": {
    en: "With a yes, {peer} may write down when you met and what you did, and may look for you after you leave. It ends 90 days after you leave, or any day you say stop.",
    fr: "Avec un oui, {peer} peut noter vos rencontres et ce que vous avez fait, et peut vous chercher après votre départ. Ça finit 90 jours après votre départ, ou le jour où vous dites stop.",
  },
  "talk.yes.legend": { en: "Your answer", fr: "Votre réponse" },
  "talk.yes.yes": { en: "Yes, I want that", fr: "Oui, je le veux" },
  "talk.yes.no": { en: "No", fr: "Non" },
  "talk.yes.missing": {
    en: "Tap yes or no. Not sure yet? Go back another day; nothing is kept.",
    fr: "Touchez oui ou non. Pas certain? Revenez un autre jour; rien n’est gardé.",
  },

  "talk.team.title": { en: "Your care team on {unit}", fr: "Votre équipe de soins, {unit}" },
  "talk.team.title-later": { en: "A care team", fr: "Une équipe de soins" },
  "talk.team.lead": {
    en: "Do you want the doctors and nurses there to see any of this? Nothing is ticked. No is fine, and nothing about your care changes.",
    fr: "Voulez-vous que les médecins et le personnel infirmier voient une partie de ceci? Rien n’est coché. Non est correct et rien ne change dans vos soins.",
  },
  "talk.peers.title": { en: "Your peers", fr: "Vos pairs" },
  "talk.peers.lead": {
    en: "Some days another peer fills in for {peer}. Three more questions, each on its own.",
    fr: "Certains jours, un autre pair remplace {peer}. Encore trois questions, une à la fois.",
  },
  "talk.who-my-peer-is": {
    en: "That {peer} comes by, and who that is",
    fr: "Que {peer} passe vous voir, et qui c’est",
  },
  "talk.contact-made": { en: "That you met, and when", fr: "Que vous vous êtes vus, et quand" },
  "talk.what-was-done": { en: "What you did together", fr: "Ce que vous avez fait ensemble" },
  "talk.words-to-team": {
    en: "Words you choose for the team",
    fr: "Des mots que vous choisissez pour l’équipe",
  },
  "talk.follow-ups": { en: "The check-ins after you leave", fr: "Les suivis après votre départ" },
  "talk.words-my-peers": {
    en: "Words for my peers: who fills in can read them",
    fr: "Les mots pour mes pairs : qui remplace peut les lire",
  },
  "talk.back-in-hospital": {
    en: "Tell my peer when I am back in hospital",
    fr: "Prévenir mon pair si je reviens à l’hôpital",
  },
  "talk.earlier-stays": {
    en: "My peer may see earlier hospital stays",
    fr: "Mon pair peut voir mes séjours d’avant",
  },
  "talk.yes": { en: "Yes", fr: "Oui" },
  "talk.no": { en: "No", fr: "Non" },
  "talk.until": { en: "Until when", fr: "Jusqu’à quand" },
  "talk.until-this-stay": { en: "This stay", fr: "Ce séjour" },
  "talk.until-any-ward": { en: "Any ward that looks after me", fr: "Toute unité qui me soigne" },
  "talk.until-the-90-days": { en: "The 90 days", fr: "Les 90 jours" },

  "talk.summary.title": { en: "Who will see what", fr: "Qui verra quoi" },
  "talk.summary.no": {
    en: "No to peer support. That is fine. Nothing opens, and {peer} keeps nothing.",
    fr: "Non au soutien par un pair. C’est correct. Rien ne s’ouvre et {peer} ne garde rien.",
  },
  "talk.summary.peer": {
    en: "{peer} sees your name, where you are, when you met and what you did.",
    fr: "{peer} voit votre nom, où vous êtes, vos rencontres et ce que vous avez fait.",
  },
  "talk.summary.team-nothing": {
    en: "The care team sees nothing more than before.",
    fr: "L’équipe de soins ne voit rien de plus qu’avant.",
  },
  "talk.summary.change": {
    en: "You can change any of this, any day: tell any peer, or use your own page.",
    fr: "Vous pouvez changer tout ceci n’importe quand : dites-le à un pair, ou utilisez votre propre page.",
  },
  "talk.how": { en: "How was it said", fr: "Comment ça s’est dit" },
  "talk.how-aloud": { en: "Aloud, with a witness", fr: "À voix haute, avec un témoin" },
  "talk.how-signed": { en: "Signed on paper", fr: "Signé sur papier" },
  "talk.witness": { en: "Name of the witness", fr: "Nom du témoin" },
  "talk.signer": { en: "Name as signed", fr: "Nom tel que signé" },
  "talk.witness-hint": {
    en: "Anyone who heard it. As they give it.",
    fr: "Toute personne qui l’a entendu. Son nom comme elle le dit.",
  },
  "talk.witness-missing": { en: "A yes needs a name here.", fr: "Un oui demande un nom ici." },
  "talk.finish-yes": { en: "Yes, begin", fr: "Oui, commencer" },
  "talk.finish-no": { en: "Close without peer support", fr: "Fermer sans soutien par un pair" },
  "talk.done-yes": { en: "The bridge begins here", fr: "Le pont commence ici" },
  "talk.done-yes-help": {
    en: "Thank you, {name}. {peer} is your peer worker now.",
    fr: "Merci {name}. {peer} vous accompagne maintenant.",
  },
  "talk.done-no": { en: "Thank you for hearing us out", fr: "Merci de nous avoir écoutés" },
  "talk.done-no-help": {
    en: "Nothing was opened. {name} can ask for a peer any day.",
    fr: "Rien n’a été ouvert. {name} peut demander un pair n’importe quand.",
  },
  "talk.done-waiting": {
    en: "Kept on this phone. It opens nothing until there is signal.",
    fr: "Gardé sur ce téléphone. Rien ne s’ouvre avant le retour du réseau.",
  },
  "talk.done-keeping": { en: "One moment: it is being kept.", fr: "Un instant : on le garde." },
  "talk.done-unkept": {
    en: "This browser keeps nothing. Leave this page open until there is signal; nothing opens before.",
    fr: "Ce navigateur ne garde rien. Laissez cette page ouverte jusqu’au retour du réseau; rien ne s’ouvre avant.",
  },
  "talk.to-person": { en: "To {name}", fr: "Vers {name}" },
  "talk.to-today": { en: "Back to Today", fr: "Retour à aujourd’hui" },
  "talk.refused": { en: "It was not taken", fr: "Ce n’a pas été accepté" },
  "talk.not-now": { en: "There is no talk to hold here", fr: "Il n’y a pas de conversation à tenir ici" },
  "talk.not-now-help": {
    en: "The talk comes after the first meeting, once. Later changes are made under “Who sees what”.",
    fr: "La conversation vient après la première rencontre, une fois. Les changements se font sous « Qui voit quoi ».",
  },

  "sharing.title": { en: "Who sees what", fr: "Qui voit quoi" },
  "sharing.lead": {
    en: "Only {name} decides. Change one thing at a time, together. Taking back works at once.",
    fr: "Seulement {name} décide. Changez une chose à la fois, ensemble. Retirer un oui agit tout de suite.",
  },
  "sharing.witness": { en: "Who hears it, for a new yes", fr: "Qui l’entend, pour un nouveau oui" },
  "sharing.open-until": { en: "Open {until}", fr: "Ouvert {until}" },
  "sharing.open": { en: "Open", fr: "Ouvert" },
  "sharing.say-yes": { en: "Open it", fr: "Ouvrir" },
  "sharing.take-back": { en: "Take back", fr: "Retirer" },
  "sharing.stop-all": { en: "Stop sharing everything", fr: "Arrêter tout partage" },
  "sharing.stop-all-text": {
    en: "At once, nobody but the peers sees anything more. On a phone without signal it ends with that shift. What someone has read cannot be unread. Peer support goes on.",
    fr: "Tout de suite, personne d’autre que les pairs ne voit plus rien. Sur un téléphone sans réseau, ça finit avec ce quart de travail. Ce qui a été lu ne peut pas être oublié. Le soutien continue.",
  },
  "sharing.stop-all-go": { en: "Stop all of it", fr: "Tout arrêter" },
  "sharing.changed": { en: "Changed.", fr: "C’est changé." },
  "sharing.unkept": {
    en: "It takes effect when there is signal. This browser keeps nothing: leave this page open.",
    fr: "Ça prendra effet au retour du réseau. Ce navigateur ne garde rien : laissez cette page ouverte.",
  },
  "sharing.waiting": {
    en: "Kept. It takes effect when there is signal.",
    fr: "Gardé. Ça prendra effet au retour du réseau.",
  },
});
