import { dayOf, daysBetween, type ProgrammeDay } from "../calendar/rules.ts";
import { type Language, localeOf } from "./language.ts";
import { sayIn } from "./say.ts";
import { words } from "./words.ts";

/** Whose clock: the moment it is now, the programme's IANA time zone, the reader's language. */
export interface Clock {
  readonly now: Date;
  readonly timeZone: string;
  readonly language: Language;
}

/** "10:30", "4:00 pm" · "10 h 30", "16 h": the time of day as it is written here. */
export function timeOfDay(at: Date, { timeZone, language }: Omit<Clock, "now">): string {
  const parts = formatter(language, { timeZone, hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  const { hour, minute } = partsOf(parts, at);
  const hours = Number(hour);
  if (language === "fr") return minute === "00" ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${minute}`;
  return `${hours % 12 || 12}:${minute}\u00a0${hours < 12 ? "am" : "pm"}`;
}

/**
 * "today", "tomorrow", "yesterday", "Thu" for the six days before, "Fri 27 Nov" for the six to come (so that the two
 * Fridays are never mixed up), else "4 Dec", with the year when it is another.
 */
export function dayWord(at: Date, clock: Clock): string {
  const day = dayOf(at, clock.timeZone);
  const today = dayOf(clock.now, clock.timeZone);
  const away = daysBetween(today, day);
  const say = sayIn(words, clock.language);
  if (away === 0) return say("times.today");
  if (away === 1) return say("times.tomorrow");
  if (away === -1) return say("times.yesterday");
  const date = shortDate(at, clock, isSameYear(day, today) ? {} : { year: "numeric" });
  if (Math.abs(away) >= 7) return date;
  const weekday = written(at, clock, { weekday: "short" });
  return away < 0 ? weekday : `${weekday} ${date}`;
}

/** "tomorrow 10:30 am" · "demain 10 h 30": a moment the way someone would tell it. */
export function whenWords(at: Date, clock: Clock): string {
  return `${dayWord(at, clock)} ${timeOfDay(at, clock)}`;
}

/** "just now", "12 min ago", "5 h ago", then "yesterday 4:10 pm", "Thu 9:00 am", "27 Oct 9:00 am". */
export function agoWords(at: Date, clock: Clock): string {
  const minutes = Math.floor((clock.now.getTime() - at.getTime()) / 60_000);
  const say = sayIn(words, clock.language);
  if (minutes < 0 || minutes >= 12 * 60) return whenWords(at, clock);
  if (minutes < 1) return say("times.just-now");
  if (minutes < 60) return say("times.minutes-ago", { count: minutes });
  return say("times.hours-ago", { count: Math.floor(minutes / 60) });
}

/** "1 h 12 min", "40 min", "3 days": a length of time, never negative, in whole minutes. */
export function lengthWords(milliseconds: number, language: Language): string {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000));
  const say = sayIn(words, language);
  if (minutes >= 48 * 60) return say("times.days", { count: Math.floor(minutes / 1440) });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say("times.minutes", { count: rest });
  return rest === 0
    ? say("times.hours", { count: hours })
    : say("times.hours-and-minutes", { hours, minutes: rest });
}

/** "Fri 4 Dec" · "ven. 4 déc.": a day and its date, however far away. */
export function dayAndDate(at: Date, { timeZone, language }: Omit<Clock, "now">): string {
  const parts = formatter(language, { timeZone, weekday: "short", day: "numeric", month: "short" });
  const { weekday, day, month } = partsOf(parts, at);
  return `${weekday} ${day} ${month}`;
}

/** "Sunday 22 November" · "dimanche 22 novembre": the day at the top of a page. */
export function longDay(at: Date, { timeZone, language }: Omit<Clock, "now">): string {
  const parts = formatter(language, { timeZone, weekday: "long", day: "numeric", month: "long" });
  const { weekday, day, month } = partsOf(parts, at);
  return `${weekday} ${day} ${month}`;
}

const isSameYear = (one: ProgrammeDay, other: ProgrammeDay) => one.slice(0, 4) === other.slice(0, 4);

function shortDate(at: Date, clock: Clock, extra: Intl.DateTimeFormatOptions): string {
  const parts = formatter(clock.language, {
    timeZone: clock.timeZone,
    day: "numeric",
    month: "short",
    ...extra,
  });
  const { day, month, year } = partsOf(parts, at);
  return [day, month, year].filter(Boolean).join(" ");
}

function written(at: Date, { timeZone, language }: Clock, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, { timeZone, ...options }).format(at);
}

function partsOf(
  format: Intl.DateTimeFormat,
  at: Date,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters are slow to make and safe to share. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(localeOf[language], options);
  formatters.set(key, known);
  return known;
}
