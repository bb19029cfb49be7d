import { defineWords } from "./define-words.ts";

/** How moments and lengths of time are told. */
export const words = defineWords({
  "times.today": { en: "today", fr: "aujourd’hui" },
  "times.tomorrow": { en: "tomorrow", fr: "demain" },
  "times.yesterday": { en: "yesterday", fr: "hier" },
  "times.just-now": { en: "just now", fr: "à l’instant" },
  "times.minutes-ago": {
    en: "{count, plural, other {# min ago}}",
    fr: "{count, plural, other {il y a # min}}",
  },
  "times.hours-ago": { en: "{count, plural, other {# h ago}}", fr: "{count, plural, other {il y a # h}}" },
  "times.minutes": { en: "{count, plural, other {# min}}", fr: "{count, plural, other {# min}}" },
  "times.hours": { en: "{count, plural, other {# h}}", fr: "{count, plural, other {# h}}" },
  "times.hours-and-minutes": { en: "{hours} h {minutes} min", fr: "{hours} h {minutes} min" },
  "times.days": {
    en: "{count, plural, one {# day} other {# days}}",
    fr: "{count, plural, one {# jour} other {# jours}}",
  },
  "times.until-time": { en: "until {time}", fr: "jusqu’à {time}" },
  "times.until-midnight": { en: "until midnight", fr: "jusqu’à minuit" },
  "times.until-time-of-day": { en: "until {day} {time}", fr: "jusqu’à {day} {time}" },
  "times.until-time-of-date": { en: "until {day} {time}", fr: "jusqu’au {day} à {time}" },
  "times.until-end-of-day": { en: "until the end of {day}", fr: "jusqu’à {day} minuit" },
  "times.until-end-of-date": { en: "until the end of {day}", fr: "jusqu’au {day} à minuit" },
  "times.until-word": { en: "until {day}", fr: "jusqu’à {day}" },
  "times.until-date": { en: "until {day}", fr: "jusqu’au {day}" },
  "times.by-time": { en: "by {time}", fr: "avant {time}" },
  "times.by-midnight": { en: "by midnight", fr: "avant minuit" },
  "times.by-time-of-day": { en: "by {day} {time}", fr: "avant {day} {time}" },
  "times.by-time-of-date": { en: "by {day} {time}", fr: "avant le {day} à {time}" },
  "times.by-end-of-day": { en: "by the end of {day}", fr: "avant {day} minuit" },
  "times.by-end-of-date": { en: "by the end of {day}", fr: "avant le {day} à minuit" },
});
