import { defineWords } from "../../words/define-words.ts";

export const words = defineWords({
  "second-step.title": { en: "One more step", fr: "Encore une étape" },
  "second-step.lead": {
    en: "So that a password alone is not enough.",
    fr: "Pour qu’un mot de passe seul ne suffise pas.",
  },
  "second-step.code": { en: "Code from your app", fr: "Code de votre application" },
  "second-step.code-hint": {
    en: "Six digits. Phone lost? Type one of your codes from paper.",
    fr: "Six chiffres. Téléphone perdu? Tapez un de vos codes sur papier.",
  },
  "second-step.go": { en: "Go on", fr: "Continuer" },
  "second-step.passkey": { en: "Use a passkey", fr: "Utiliser une clé d’accès" },
  "second-step.again": { en: "Begin again", fr: "Recommencer" },
  "second-step.set-up": { en: "Add a second step", fr: "Ajouter une deuxième étape" },
  "second-step.set-up-lead": {
    en: "Your role sees a lot, so a password alone is not enough. Choose one way; you can change it later.",
    fr: "Votre rôle voit beaucoup de choses, alors un mot de passe seul ne suffit pas. Choisissez une façon; vous pourrez la changer plus tard.",
  },
  "second-step.by-app": { en: "An app on my phone", fr: "Une application sur mon téléphone" },
  "second-step.by-passkey": { en: "A passkey", fr: "Une clé d’accès" },
  "second-step.by-passkey-hint": {
    en: "Fingerprint, face or PIN of this device. Fastest.",
    fr: "Empreinte, visage ou NIP de cet appareil. Le plus rapide.",
  },
  "second-step.by-app-hint": {
    en: "Any authenticator app. It shows six digits.",
    fr: "N’importe quelle application d’authentification. Elle montre six chiffres.",
  },
  "app.scan": {
    en: "Open your authenticator app and let it see this picture.",
    fr: "Ouvrez votre application d’authentification et montrez-lui cette image.",
  },
  "app.picture": {
    en: "Picture for your authenticator app",
    fr: "Image pour votre application d’authentification",
  },
  "app.by-hand": { en: "Or type this into it:", fr: "Ou tapez-y ceci :" },
  "app.first-code": { en: "The six digits it shows now", fr: "Les six chiffres qu’elle montre maintenant" },
  "app.confirm": { en: "That is my app", fr: "C’est bien mon application" },
  "paper.title": { en: "Codes for paper", fr: "Codes sur papier" },
  "paper.lead": {
    en: "For the day your phone is lost. Each works once. Write them down or print them; they are not shown again.",
    fr: "Pour le jour où vous n’avez plus votre téléphone. Chacun sert une fois. Notez-les ou imprimez-les; ils ne seront plus montrés.",
  },
  "paper.print": { en: "Print", fr: "Imprimer" },
  "paper.kept": { en: "I have kept them", fr: "Je les ai gardés" },
  "problem.code-refused": {
    en: "This code does not fit, or was used already. Wait for the next one.",
    fr: "Ce code ne va pas, ou a déjà servi. Attendez le prochain.",
  },
  "problem.begin-again": {
    en: "That took too long, or was tried too often. Begin again.",
    fr: "C’était trop long, ou essayé trop souvent. Recommencez.",
  },
  "problem.passkey-refused": {
    en: "This passkey is not known here.",
    fr: "Cette clé d’accès n’est pas connue ici.",
  },
  "problem.passkey-given-up": {
    en: "No passkey was used. Try again, or take another way.",
    fr: "Aucune clé d’accès n’a servi. Réessayez, ou prenez un autre chemin.",
  },
  "problem.too-many": {
    en: "Too many tries. Wait some minutes, then try again.",
    fr: "Trop d’essais. Attendez quelques minutes, puis réessayez.",
  },
  "problem.proof-needed": { en: "Show again that it is you.", fr: "Montrez encore que c’est vous." },
});
