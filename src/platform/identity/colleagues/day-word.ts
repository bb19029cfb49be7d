import { dayOf, type ProgrammeDay } from "../../calendar/rules.ts";
import { type Clock, dayWord } from "../../words/times.ts";

const noon = (day: ProgrammeDay): Date => new Date(`${day}T12:00:00Z`);

/** "today", "Thu", "4 Dec": a day of the programme's calendar, of which no hour is known. */
export const dayWordOf = (day: ProgrammeDay, { now, timeZone, language }: Clock): string =>
  dayWord(noon(day), { now: noon(dayOf(now, timeZone)), timeZone: "UTC", language });
