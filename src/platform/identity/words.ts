import { defineWords } from "../words/define-words.ts";

export const words = defineWords({
  "door.title": {
    en: "Nobody should have to cross alone.",
    fr: "Personne ne devrait avoir à traverser sans compagnie.",
  },
  "door.lead": {
    en: "This is a demonstration with invented people. Come in as anyone, then look at the same afternoon through someone else’s eyes.",
    fr: "Ceci est une démonstration avec des personnes inventées. Entrez dans la peau de quelqu’un, puis regardez le même après-midi avec les yeux de quelqu’un d’autre.",
  },
  "door.bridge": {
    en: "The way of one invented person: met six times, tried once, a check-in due today, three more planned.",
    fr: "Le chemin d’une personne inventée : six rencontres, un essai, un suivi à faire aujourd’hui, trois autres prévus.",
  },
  "door.left-ward": { en: "left the ward", fr: "départ de l’unité" },
  "door.bolt": { en: "a contact", fr: "un contact" },
  "door.people": { en: "Who would you like to be?", fr: "Qui voulez-vous être?" },
  "sign-in.title": { en: "Sign in", fr: "Se connecter" },
  "sign-in.lead": {
    en: "With the address your programme knows.",
    fr: "Avec l’adresse que votre programme connaît.",
  },
  "sign-in.email": { en: "E-mail", fr: "Courriel" },
  "sign-in.password": { en: "Password", fr: "Mot de passe" },
  "sign-in.go": { en: "Sign in", fr: "Se connecter" },
  "sign-in.not-you": {
    en: "Address and password do not fit. Check both, or ask your coordinator.",
    fr: "L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez à votre coordination.",
  },
  "sign-in.with": { en: "Come in with {name}", fr: "Entrer avec {name}" },
  "sign-in.refused": {
    en: "That sign-in did not let you in here. Ask your programme whether you are on its list.",
    fr: "Cette connexion ne vous fait pas entrer ici. Demandez à votre programme si vous êtes sur sa liste.",
  },
  "sign-in.away": {
    en: "That sign-in does not answer just now. Try again in some minutes.",
    fr: "Cette connexion ne répond pas en ce moment. Réessayez dans quelques minutes.",
  },
  "join.title": { en: "Welcome", fr: "Bienvenue" },
  "join.lead": {
    en: "You were invited to work here. Choose a password, and you are in.",
    fr: "On vous invite à travailler ici. Choisissez un mot de passe, et vous y êtes.",
  },
  "join.password": { en: "A password of your own", fr: "Un mot de passe à vous" },
  "join.hint": {
    en: "At least 12 characters. A sentence is good.",
    fr: "Au moins 12 caractères. Une phrase, c’est bien.",
  },
  "join.go": { en: "Come in", fr: "Entrer" },
  "join.too-short": {
    en: "That is a little short. At least 12 characters.",
    fr: "C’est un peu court. Au moins 12 caractères.",
  },
  "join.over": {
    en: "This link was used already, or its seven days are over. Ask for a new one.",
    fr: "Ce lien a déjà servi, ou ses sept jours sont passés. Demandez-en un nouveau.",
  },
  "new-password.title": { en: "A new password", fr: "Un nouveau mot de passe" },
  "new-password.lead": {
    en: "Choose one, and you are in. Everywhere else you are signed out.",
    fr: "Choisissez-en un, et vous y êtes. Partout ailleurs, vous n’êtes plus en session.",
  },
  "new-password.go": { en: "Come in", fr: "Entrer" },
  "new-password.over": {
    en: "This link was used already, or its two hours are over. Ask for a new one.",
    fr: "Ce lien a déjà servi, ou ses deux heures sont passées. Demandez-en un nouveau.",
  },
  "me.security": { en: "Sign-in and security", fr: "Connexion et sécurité" },
  "me.security-lead": {
    en: "Password, second step, passkeys, and where you are signed in.",
    fr: "Mot de passe, deuxième étape, clés d’accès, et où vous êtes en session.",
  },
  "me.security-open": { en: "Open", fr: "Ouvrir" },
  "me.hours": { en: "Your hours", fr: "Vos heures" },
  "me.on-until": { en: "From {from} until {until}", fr: "De {from} à {until}" },
  "me.off": {
    en: "You are off today. Nothing reaches you here until your next hours.",
    fr: "Vous ne travaillez pas aujourd’hui. Rien ne vous parvient ici avant vos prochaines heures.",
  },
  "me.coming": { en: "Coming up", fr: "À venir" },
  "me.coming-more": {
    en: "{count, plural, one {One more} other {# more}}",
    fr: "{count, plural, =1 {Un de plus} one {# de plus} other {# de plus}}",
  },
  "me.coming-none": {
    en: "Nothing is planned for the next two weeks. Your coordinator plans your hours.",
    fr: "Rien n’est prévu pour les deux prochaines semaines. C’est votre coordination qui planifie vos heures.",
  },
  "me.room-later": {
    en: "The screens for your work are not built yet. They come with a later version.",
    fr: "Les écrans pour votre travail ne sont pas encore construits. Ils viendront avec une prochaine version.",
  },
  "me.settings": { en: "This screen", fr: "Cet écran" },
  "me.demo": {
    en: "Demonstration: invented people only",
    fr: "Démonstration : personnes inventées seulement",
  },
});
