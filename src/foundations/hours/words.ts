import { defineWords } from "../../platform/words/define-words.ts";

export const words = defineWords({
  "shifts.title": { en: "Who works when", fr: "Qui travaille quand" },
  "shifts.detail": {
    en: "Whoever is off shift sees nobody and is asked for nothing. A phone keeps its people until the shift ends.",
    fr: "Hors de ses heures, on ne voit personne et rien n’est demandé. Un téléphone garde ses gens jusqu’à la fin du quart.",
  },
  "shifts.add": { en: "Add shifts", fr: "Ajouter des quarts" },
  "shifts.add-on": { en: "Add a shift on {day}", fr: "Ajouter un quart le {day}" },
  "shifts.week": { en: "{from} – {until}", fr: "{from} – {until}" },
  "shifts.before": { en: "The week before", fr: "La semaine d’avant" },
  "shifts.after": { en: "The week after", fr: "La semaine d’après" },
  "shifts.this-week": { en: "This week", fr: "Cette semaine" },
  "shifts.today": { en: "Today", fr: "Aujourd’hui" },
  "shifts.earlier": { en: "Earlier this week", fr: "Plus tôt cette semaine" },
  "shifts.nobody": { en: "Nobody", fr: "Personne" },
  "shifts.empty": { en: "No shifts this week yet", fr: "Aucun quart cette semaine pour l’instant" },
  "shifts.empty-help": {
    en: "Without a shift nobody is offered anyone. Add the hours of one peer, once or for some weeks.",
    fr: "Sans quart, aucune demande ne parvient à un pair. Ajoutez les heures d’un pair, une fois ou pour quelques semaines.",
  },
  "shifts.no-peers": { en: "No peer works here yet", fr: "Aucun pair ne travaille encore ici" },
  "shifts.no-peers-help": {
    en: "Invite your first peer. Once they took up their invitation, their shifts are planned here.",
    fr: "Invitez votre premier pair. Dès qu’il aura accepté l’invitation, ses quarts se planifient ici.",
  },
  "shifts.no-peers-go": { en: "To Colleagues", fr: "Aller à Collègues" },
  "shifts.hours": { en: "{from}–{until}", fr: "{from} – {until}" },
  "shifts.change-of": { en: "Change: {name}, {when}", fr: "Modifier : {name}, {when}" },
  "shifts.running": { en: "on now", fr: "en cours" },
  "shifts.since-yesterday": { en: "since yesterday", fr: "depuis hier" },
  "shifts.over": { en: "over", fr: "terminé" },

  "plan.title": { en: "Add shifts", fr: "Ajouter des quarts" },
  "plan.peer": { en: "Who", fr: "Qui" },
  "plan.hospital": { en: "Where", fr: "Où" },
  "plan.first-day": { en: "First day", fr: "Premier jour" },
  "plan.day": { en: "Day", fr: "Jour" },
  "plan.from": { en: "From", fr: "De" },
  "plan.until": { en: "Until", fr: "À" },
  "plan.clock-of": { en: "In the time of {hospital}.", fr: "À l’heure de {hospital}." },
  "plan.weekdays": { en: "On", fr: "Le" },
  "plan.weeks": { en: "For", fr: "Pendant" },
  "plan.weeks-count": {
    en: "{count, plural, =1 {this one week} other {# weeks}}",
    fr: "{count, plural, =1 {cette seule semaine} one {# semaine} other {# semaines}}",
  },
  "plan.sum": {
    en: "{count, plural, =0 {No day is chosen.} one {One shift of {length}, {first}.} other {# shifts of {length}, from {first} to {last}.}}",
    fr: "{count, plural, =0 {Aucun jour n’est choisi.} =1 {Le {first} : un quart de {length}.} one {Le {first} : un quart de {length}.} other {Du {first} au {last} : # quarts de {length}.}}",
  },
  "plan.next-morning": { en: "It ends on the next day.", fr: "Il finit le lendemain." },
  "plan.go": { en: "Plan", fr: "Planifier" },
  "plan.done": {
    en: "{count, plural, one {One shift is planned.} other {# shifts are planned.}}",
    fr: "{count, plural, =1 {Un quart est planifié.} one {Un quart est planifié.} other {# quarts sont planifiés.}}",
  },
  "plan.in-the-way": {
    en: "{name} already works then: {days}. Nothing was changed. Choose other times, or change that shift first.",
    fr: "{name} travaille déjà à ce moment : {days}. Rien n’a changé. Choisissez d’autres heures, ou modifiez d’abord ce quart.",
  },
  "plan.too-long": {
    en: "Twelve hours is the longest a shift can be. End it at {time} at the latest, or give the rest to somebody else.",
    fr: "Un quart dure douze heures au plus. Terminez-le à {time} au plus tard, ou donnez le reste à quelqu’un d’autre.",
  },
  "plan.too-long-clocks": {
    en: "The clocks change in the night of {day}, so this shift lasts longer than twelve hours. End it at {time} at the latest.",
    fr: "L’heure change dans la nuit du {day} : ce quart dure plus de douze heures. Terminez-le à {time} au plus tard.",
  },
  "plan.over": {
    en: "This would be over already. Choose an end that is still to come.",
    fr: "Ce serait déjà terminé. Choisissez une fin qui est encore à venir.",
  },

  "change.title": { en: "{name}, {day}", fr: "{name}, {day}" },
  "change.running": {
    en: "Since {from}, at {hospital}. Only the end can move now. What is on their phone ends with the shift: later when you move it later, at once when you end it.",
    fr: "Depuis {from}, à {hospital}. Seule la fin peut changer. Ce qui est sur le téléphone finit avec le quart : plus tard si vous le prolongez, tout de suite si vous y mettez fin.",
  },
  "change.go": { en: "Save", fr: "Enregistrer" },
  "change.done": { en: "Changed.", fr: "Modifié." },
  "take.go": { en: "Take this shift away", fr: "Retirer ce quart" },
  "take.end-go": { en: "End this shift now", fr: "Terminer ce quart maintenant" },
  "take.sure": {
    en: "{name} will not be asked for anyone in these hours. Tell {name} yourself: no message goes out.",
    fr: "Rien ne sera demandé à {name} pendant ces heures. Dites-le vous-même à {name} : aucun message ne part.",
  },
  "take.end-sure": {
    en: "Everything closes to {name} at once: people, offers, what is on the phone. A phone without signal forgets at {time} at the latest. What was written in the shift is kept.",
    fr: "Tout se ferme tout de suite pour {name} : les gens, les demandes, ce qui est sur le téléphone. Un téléphone sans réseau oublie à {time} au plus tard. Ce qui a été noté pendant le quart est gardé.",
  },
  "take.yes": { en: "Yes, take it away", fr: "Oui, le retirer" },
  "take.end-yes": { en: "Yes, end it now", fr: "Oui, terminer maintenant" },
  "take.no": { en: "Leave it", fr: "Le garder" },
  "take.done": { en: "Taken away.", fr: "Retiré." },
  "take.ended": { en: "The shift has ended.", fr: "Le quart est terminé." },
});
