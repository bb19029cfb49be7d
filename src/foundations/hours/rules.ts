import {
  addDays,
  dayOf,
  daysBetween,
  HOUR,
  instantAt,
  later,
  minuteOfDay,
  type ProgrammeDay,
  weekdayOf,
} from "../../platform/calendar/rules.ts";

/** Nobody works longer than this in one go; a phone's lease lasts no longer either. */
export const longestShift = 12 * HOUR;

/** A shift as it is said: a day and two times on the clock of its hospital. An end that is not later is the next day's. */
export interface SaidHours {
  readonly day: ProgrammeDay;
  /** "08:00" */
  readonly from: string;
  readonly until: string;
}

export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Why a shift cannot be as it was said. */
export type ShiftTrouble = "over" | "too long" | "in the way";

/**
 * The moments that are meant. In the night in which the clocks change a shift is an hour longer or shorter than it looks;
 * a time that is skipped that night is meant an hour later, one that comes twice is meant the first time.
 */
export function spanOf({ day, from, until }: SaidHours, timeZone: string): Span {
  const [begins, ends] = [minutesOf(from), minutesOf(until)];
  const span = {
    from: instantAt(day, begins, timeZone),
    until: instantAt(ends > begins ? day : addDays(day, 1), ends, timeZone),
  };
  if (span.until > span.from) return span;
  // It begins in the hour that is skipped, and was said to end right after it.
  return { ...span, until: later(span.from, (ends - begins) * 60_000) };
}

/** What a span says on the clock of its hospital. */
export const saidOf = ({ from, until }: Span, timeZone: string): SaidHours => ({
  day: dayOf(from, timeZone),
  from: clockText(minuteOfDay(from, timeZone)),
  until: clockText(minuteOfDay(until, timeZone)),
});

/** Why not, if anything is in the way. `others`: what else this peer works. */
export function troubleWith(span: Span, others: readonly Span[], now: Date): ShiftTrouble | undefined {
  if (lengthOf(span) > longestShift) return "too long";
  if (span.until <= now) return "over";
  return others.some((other) => overlap(span, other)) ? "in the way" : undefined;
}

/** Where one ends in the moment in which the other begins, nothing is in the way. */
export const overlap = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until;

export const lengthOf = ({ from, until }: Span): number => until.getTime() - from.getTime();

/** How a shift comes back: on these weekdays (1 is Monday), for so many weeks. */
export interface Repeat {
  readonly firstDay: ProgrammeDay;
  readonly weekdays: readonly number[];
  readonly weeks: number;
}

/** Every day that is meant, from the first one on; the week of the first day is the first week. */
export function daysOf({ firstDay, weekdays, weeks }: Repeat): readonly ProgrammeDay[] {
  const monday = mondayOf(firstDay);
  return Array.from({ length: weeks * 7 }, (_, at) => addDays(monday, at)).filter(
    (day) => weekdays.includes(weekdayOf(day)) && daysBetween(firstDay, day) >= 0,
  );
}

export const mondayOf = (day: ProgrammeDay): ProgrammeDay => addDays(day, 1 - weekdayOf(day));

export const weekOf = (day: ProgrammeDay): readonly ProgrammeDay[] =>
  Array.from({ length: 7 }, (_, at) => addDays(mondayOf(day), at));

/** Where a shift stands: what is still to come can be changed whole, what runs can end otherwise, what is over stays. */
export function standingOf(
  { from, until }: Span,
  finishedAt: Date | null,
  now: Date,
): "to come" | "running" | "over" {
  if (finishedAt || until <= now) return "over";
  return from <= now ? "running" : "to come";
}

/** A week, and which of all days it is now. */
interface Week {
  readonly days: readonly ProgrammeDay[];
  readonly today: ProgrammeDay;
}

/** The day of a week under which a shift is looked for: that on which it begins, and today while it runs. */
export const dayShown = (
  { days, today }: Week,
  { day, standing }: { readonly day: ProgrammeDay; readonly standing: ReturnType<typeof standingOf> },
): ProgrammeDay => (standing === "running" && days.includes(today) ? today : day);

const minutesOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
};

const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
