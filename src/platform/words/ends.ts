import { dayOf, daysBetween } from "../calendar/rules.ts";
import { sayIn } from "./say.ts";
import { type Clock, dayWord, timeOfDay, whenWords } from "./times.ts";
import { words } from "./words.ts";

/** "until 4:21 am" today, "until midnight", "until tomorrow 8:00 am", "until the end of 4 Dec" · « jusqu’au 4 déc. à 16 h ». */
export const untilWords = (end: Date, clock: Clock): string => {
  const { key, ...values } = endOf(end, clock);
  return sayIn(words, clock.language)(`times.until-${key}`, values);
};

/** The same as a deadline: "by midnight", "by tomorrow 8:00 am" · « avant minuit ». */
export const byWords = (end: Date, clock: Clock): string => {
  const { key, ...values } = endOf(end, clock);
  return sayIn(words, clock.language)(`times.by-${key}`, values);
};

/** Only the day, for lists and choices: "until tomorrow", "until 4 Dec"; what ends today says its hour. */
export function untilDayWords(end: Date, clock: Clock): string {
  const ending = endOf(end, clock);
  if (ending.key === "time" || ending.key === "midnight") return untilWords(end, clock);
  return sayIn(words, clock.language)(ending.isDate ? "times.until-date" : "times.until-word", ending);
}

/** When something ended that should have been done by then: "yesterday" for last midnight, else "yesterday 9:00 am". */
export const endedWords = (end: Date, clock: Clock): string =>
  isMidnight(end, clock) ? dayWord(lastOf(end, clock), clock) : whenWords(end, clock);

/** A midnight ends the day before it; nobody calls the end of today "tomorrow 12:00 am". */
function endOf(end: Date, clock: Clock) {
  const last = lastOf(end, clock);
  const away = daysBetween(dayOf(clock.now, clock.timeZone), dayOf(last, clock.timeZone));
  const isDate = Math.abs(away) > 1;
  const values = { day: dayWord(last, clock), time: timeOfDay(end, clock), isDate };
  if (isMidnight(end, clock))
    return { ...values, key: away === 0 ? "midnight" : isDate ? "end-of-date" : "end-of-day" } as const;
  return { ...values, key: away === 0 ? "time" : isDate ? "time-of-date" : "time-of-day" } as const;
}

const lastOf = (end: Date, clock: Clock): Date =>
  isMidnight(end, clock) ? new Date(end.getTime() - 1) : end;

const isMidnight = (at: Date, { timeZone }: Clock): boolean =>
  dayOf(new Date(at.getTime() - 1), timeZone) !== dayOf(at, timeZone);
