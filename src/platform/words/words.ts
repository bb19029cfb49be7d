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
});
