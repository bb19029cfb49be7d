import type { ProgrammeDay } from "../../platform/calendar/rules.ts";
import { type Language, localeOf } from "../../platform/words/language.ts";
import { dayAndDate, longDay } from "../../platform/words/times.ts";

const noon = (day: ProgrammeDay): Date => new Date(`${day}T12:00:00Z`);

/** "Tue 24 Nov": a day of the calendar, whatever the clock says. */
export const dayText = (day: ProgrammeDay, language: Language): string =>
  dayAndDate(noon(day), { timeZone: "UTC", language });

/** "Tuesday 24 November". */
export const longDayText = (day: ProgrammeDay, language: Language): string =>
  longDay(noon(day), { timeZone: "UTC", language });

/** "24 Nov". */
export const dateText = (day: ProgrammeDay, language: Language): string =>
  dayText(day, language).replace(/^\S+ /, "");

/** "Tue" for 2, as ISO counts the days of a week; without the dot that French writes after it. */
export const weekdayText = (weekday: number, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], { timeZone: "UTC", weekday: "short" })
    .format(new Date(Date.UTC(2026, 10, 22 + weekday)))
    .replace(".", "");
