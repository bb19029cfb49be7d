import { defineWords } from "../../platform/words/define-words.ts";

export const words = defineWords({
  "wards.title": { en: "Wards and their sheets", fr: "Unités et feuilles" },
  "wards.detail": {
    en: "With a sheet on the wall, anyone on a ward can ask for a peer without an account: a patient, or somebody for them.",
    fr: "Avec une feuille au mur, n’importe qui dans l’unité peut demander un pair sans compte : la personne elle-même, ou quelqu’un pour elle.",
  },
  "wards.none": {
    en: "No ward is with the programme yet",
    fr: "Aucune unité n’est encore avec le programme",
  },
  "wards.none-help": {
    en: "Wards come from the file with which whoever runs the server set the programme up. Ask them.",
    fr: "Les unités viennent du fichier avec lequel le programme a été installé. Demandez à la personne responsable du serveur.",
  },
  "wards.not-followed": { en: "Not with the programme", fr: "Pas avec le programme" },
  "wards.no-code": { en: "No sheet yet", fr: "Pas encore de feuille" },
  "wards.made": { en: "Code made {when}", fr: "Code créé {when}" },
  "wards.days-ago": {
    en: "{count, plural, =0 {today} =1 {yesterday} other {# days ago}}",
    fr: "{count, plural, =0 {aujourd’hui} =1 {hier} one {il y a # jour} other {il y a # jours}}",
  },
  "wards.made-before": {
    en: "This code works, but it is from before sheets could be printed again. Replace it to print one.",
    fr: "Ce code fonctionne, mais il date d’avant l’impression des feuilles. Remplacez-le pour en imprimer une.",
  },
  "wards.print": { en: "Print the sheet", fr: "Imprimer la feuille" },
  "wards.print-of": { en: "Print the sheet of {ward}", fr: "Imprimer la feuille : {ward}" },
  "wards.make": { en: "Make a sheet", fr: "Créer une feuille" },
  "wards.make-of": { en: "Make a sheet for {ward}", fr: "Créer une feuille : {ward}" },
  "wards.made-now": {
    en: "A new code is made. Print it now.",
    fr: "Un nouveau code est créé. Imprimez-le maintenant.",
  },
  "wards.replace": { en: "Replace the code", fr: "Remplacer le code" },
  "wards.replace-of": { en: "Replace the code of {ward}", fr: "Remplacer le code : {ward}" },
  "replace.title": { en: "Replace the code of {ward}?", fr: "Remplacer le code de {ward}?" },
  "replace.consequence": {
    en: "Every sheet that hangs there now stops working at once: whoever uses it finds nothing. Take the old ones down, and hang up the new one.",
    fr: "Toutes les feuilles affichées là cessent de fonctionner tout de suite : on n’y trouve plus rien. Retirez les anciennes et affichez la nouvelle.",
  },
  "replace.when": {
    en: "Do it when a sheet went astray or was misused. Whoever asked already is not affected.",
    fr: "À faire si une feuille s’est égarée ou a mal servi. Les demandes déjà faites restent.",
  },
  "replace.go": { en: "Replace it", fr: "Remplacer" },
  "replace.leave": { en: "Leave it", fr: "Le garder" },

  "sheet.title": { en: "The sheet of {ward}", fr: "La feuille de {ward}" },
  "sheet.detail": {
    en: "One page for the wall, in English and French; fits Letter and A4. It names nobody and says nothing about anyone’s health.",
    fr: "Une page à afficher, en anglais et en français; format lettre ou A4. Elle ne nomme personne et ne dit rien de la santé de personne.",
  },
  "sheet.back": { en: "Wards", fr: "Unités" },
  "sheet.print": { en: "Print", fr: "Imprimer" },
});
