import { defineWords } from "../../platform/words/define-words.ts";

/** The person's first page, and what was written down. */
export const wordsOfHome = defineWords({
  "own.hi": { en: "Hi {name}.", fr: "Bonjour, {name}." },
  "own.hi-nameless": { en: "Hi.", fr: "Bonjour." },
  "own.lead": {
    en: "This page is yours. You decide who sees what.",
    fr: "Cette page est à vous. C’est vous qui décidez qui voit quoi.",
  },
  "own.bridge": { en: "Your bridge", fr: "Votre pont" },
  "own.my-peer": { en: "Your peer worker", fr: "Le soutien par un pair" },
  "own.asking": {
    en: "Someone is being asked to come and meet you.",
    fr: "On cherche quelqu’un pour venir vous rencontrer.",
  },
  "own.asking-by": {
    en: "They should be with you {by}.",
    fr: "Cette personne devrait être là {by}.",
  },
  "own.overdue": {
    en: "Nobody has come yet, and the time we promised is over. That is on us, not on you.",
    fr: "Personne n’est encore venu, et le délai promis est passé. C’est notre faute, pas la vôtre.",
  },
  "own.overdue-now": {
    en: "We are still asking. People are here now.",
    fr: "On cherche toujours. Il y a du monde maintenant.",
  },
  "own.overdue-next": {
    en: "We are still asking. The next time someone is here: {when}.",
    fr: "On cherche toujours. La prochaine fois que quelqu’un sera là : {when}.",
  },
  "own.on-the-way": { en: "{peer} is on the way to meet you.", fr: "{peer} vient vous rencontrer." },
  "own.met": {
    en: "You met {peer}. The talk about who sees what comes when you both have time. Until then nothing more opens.",
    fr: "Vous avez rencontré {peer}. La conversation sur qui voit quoi viendra quand vous aurez le temps. D’ici là, rien d’autre ne s’ouvre.",
  },
  "own.with": { en: "{peer} is your peer worker.", fr: "{peer} vous accompagne." },
  "own.here-until": { en: "Here today until {time}.", fr: "Là aujourd’hui jusqu’à {time}." },
  "own.back-at": { en: "Not here now. Back {when}.", fr: "Absence en ce moment. De retour {when}." },
  "own.not-here": { en: "Not here now.", fr: "Absence en ce moment." },
  "own.cover": { en: "{peer} fills in {until}.", fr: "{peer} assure le remplacement {until}." },
  "own.between": {
    en: "Right now you have no peer worker. The coordinator is asking someone new. You will see their first name here.",
    fr: "En ce moment, personne ne vous accompagne. La coordination cherche quelqu’un. Son prénom apparaîtra ici.",
  },
  "own.over-stopped": {
    en: "You stopped. Nobody sees anything about you any more. This page stays yours to read.",
    fr: "Vous avez arrêté. Plus personne ne voit rien sur vous. Cette page reste à vous.",
  },
  "own.over-taken-back": {
    en: "Nobody is coming, and nobody sees anything about you. What was written is deleted 72 hours after you leave, or after 72 hours if you are not in hospital.",
    fr: "Personne ne vient et personne ne voit rien sur vous. Ce qui a été écrit est supprimé 72 heures après votre départ, ou après 72 heures si vous n’êtes pas à l’hôpital.",
  },
  "own.over-nobody": {
    en: "We are sorry: nobody could come. That is on us. You can ask again any time.",
    fr: "Désolés : personne n’a pu venir. C’est notre faute. Vous pouvez redemander n’importe quand.",
  },
  "own.over-one-record": {
    en: "The hospital found that it had two records of you and made them one. Your support goes on under the other one. Ask your peer or anyone on the team for the new link to your page. On this page nobody but you sees anything.",
    fr: "L’hôpital a trouvé qu’il avait deux dossiers de vous et en a fait un seul. Votre soutien continue sous l’autre. Demandez à votre pair ou à quelqu’un de l’équipe le nouveau lien vers votre page. Sur cette page, personne d’autre que vous ne voit rien.",
  },
  "own.over-finished": {
    en: "Your time with a peer worker is finished. This page stays yours to read, and you can come back.",
    fr: "Le soutien est terminé. Cette page reste à vous, et vous pouvez revenir.",
  },
  "own.ask-again": { en: "Ask for a peer", fr: "Demander un pair" },
  "own.come-by": { en: "Ask {peer} to come by", fr: "Demander à {peer} de passer" },
  "own.asked-at": {
    en: "You asked {peer} to come by, {when}.",
    fr: "Vous avez demandé à {peer} de passer, {when}.",
  },
  "own.asked-here": { en: "They see it now.", fr: "Cette personne le voit maintenant." },
  "own.asked-cover": {
    en: "{peer} is here instead and sees it.",
    fr: "{peer} est là à sa place et le voit.",
  },
  "own.asked-back": {
    en: "{peer} is not here now and sees it {when}. Can’t wait? Ask the ward, or use the bell.",
    fr: "{peer} n’est pas là et le verra {when}. C’est pressant? Demandez à l’unité ou appuyez sur la cloche d’appel.",
  },
  "own.asked-later": {
    en: "Nobody is here now; it will be seen at the next shift. Can’t wait? Ask the ward, or use the bell.",
    fr: "Personne n’est là; ce sera vu au prochain quart. C’est pressant? Demandez à l’unité ou appuyez sur la cloche d’appel.",
  },
  "own.who-sees": { en: "Who sees what", fr: "Qui voit quoi" },
  "own.who-sees-all": { en: "See and change all of it", fr: "Tout voir et tout changer" },
  "own.nobody-else": { en: "Nobody but you sees anything.", fr: "Personne d’autre que vous ne voit rien." },
  "own.looked-week": {
    en: "{count, plural, =0 {Nobody looked at anything about you in the last 7 days.} one {One person looked at something about you in the last 7 days.} other {# people looked at something about you in the last 7 days.}}",
    fr: "{count, plural, =0 {Personne n’a rien regardé sur vous dans les 7 derniers jours.} one {Une personne a regardé quelque chose sur vous dans les 7 derniers jours.} other {# personnes ont regardé quelque chose sur vous dans les 7 derniers jours.}}",
  },
  "own.looked": { en: "Who looked", fr: "Qui a regardé" },
  "own.written": { en: "What was written", fr: "Ce qui est écrit" },
  "own.written-lead": {
    en: "All that was written down about your time with peers. You can read every word.",
    fr: "Tout ce qui a été noté sur votre temps avec les pairs. Vous pouvez lire chaque mot.",
  },
  "own.read-it": { en: "Read it", fr: "Le lire" },
  "own.see-list": { en: "See the list", fr: "Voir la liste" },
  "own.more": { en: "You can always", fr: "Vous pouvez toujours" },
  "own.quiet": { en: "Don’t look for me", fr: "Ne me cherchez pas" },
  "own.quiet-help": {
    en: "Nobody calls, writes or comes looking until you say so.",
    fr: "Personne n’appelle, n’écrit ni ne vous cherche, jusqu’à ce que vous le redemandiez.",
  },
  "own.is-quiet": {
    en: "Nobody is looking for you, as you asked.",
    fr: "Personne ne vous cherche, comme vous l’avez demandé.",
  },
  "own.found": { en: "You can look for me again", fr: "Vous pouvez de nouveau me chercher" },
  "own.not-this-peer": { en: "Someone else, not {peer}", fr: "Quelqu’un d’autre que {peer}" },
  "own.stop": { en: "Stop peer support", fr: "Arrêter le soutien" },
  "own.call-back": {
    en: "Take it back: I don’t want a peer",
    fr: "Retirer ma demande : je ne veux pas de pair",
  },
  "own.invitation": { en: "When a peer was asked for", fr: "Quand on a demandé un pair" },
  "own.from-care-team": {
    en: "Your care team asked, {when}, after your yes.",
    fr: "Votre équipe de soins a demandé, {when}, après votre oui.",
  },
  "own.from-person": { en: "You asked, {when}.", fr: "Vous avez demandé, {when}." },
  "own.from-outreach": {
    en: "An outreach worker asked, {when}, after your yes.",
    fr: "Une personne de l’intervention de rue a demandé, {when}, après votre oui.",
  },
  "own.from-ward-code": {
    en: "Someone on the ward asked, {when}.",
    fr: "Quelqu’un de l’unité a demandé, {when}.",
  },
  "own.from-return": { en: "You came back, {when}.", fr: "Vous êtes de retour, {when}." },
  "own.written-place": { en: "Place: {place}", fr: "Lieu : {place}" },
  "own.written-time": { en: "Best time: {time}", fr: "Meilleur moment : {time}" },
  "own.written-wishes": {
    en: "What you asked for: “{wishes}”",
    fr: "Ce que vous avez demandé : « {wishes} »",
  },
  "own.inviter-sees": {
    en: "Whoever asked sees: invited, someone is on the way, met. Nothing more.",
    fr: "La personne qui a demandé voit : invitation, quelqu’un arrive, rencontre. Rien de plus.",
  },
  "own.inviter-sees-not": {
    en: "Whoever asked sees nothing more.",
    fr: "La personne qui a demandé ne voit rien de plus.",
  },
  "own.time-any-time": { en: "any time", fr: "n’importe quand" },
  "own.time-morning": { en: "morning", fr: "le matin" },
  "own.time-afternoon": { en: "afternoon", fr: "l’après-midi" },
  "own.time-evening": { en: "evening", fr: "le soir" },
  "own.contacts": { en: "Between you and your peers", fr: "Entre vous et vos pairs" },
  "own.no-contacts": { en: "Nothing is written down yet.", fr: "Rien n’est encore écrit." },
  "own.reached": { en: "You met {peer}", fr: "Rencontre avec {peer}" },
  "own.reached-phone": { en: "You talked with {peer} on the phone", fr: "Appel avec {peer}" },
  "own.reached-text": { en: "You and {peer} wrote to each other", fr: "Messages avec {peer}" },
  "own.tried": { en: "{peer} tried to reach you", fr: "{peer} a essayé de vous joindre" },
  "own.activity-spoke-up": { en: "Spoke up with you", fr: "Parlé à vos côtés" },
  "own.activity-shared-experience": { en: "Shared their own story", fr: "Partagé son propre vécu" },
  "own.planned": { en: "Planned with {peer}", fr: "Prévu avec {peer}" },
});
