import { instantOf } from "../../platform/calendar/rules.ts";

export type Precision = "year" | "month" | "day" | "hour" | "minute" | "second" | "millisecond";

export interface PointInTime {
  readonly instant: Date;
  /** The smallest part that was written. */
  readonly precision: Precision;
}

/** Java senders often leave out the dot before three digits of milliseconds; nothing else can be meant. */
const shape =
  /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.(\d{1,4})|(\d{3}))?)?)?)?)?)?(?:([+-])(\d{2})(\d{2}))?$/;
const precisions: readonly Precision[] = ["year", "month", "day", "hour", "minute", "second", "millisecond"];
const minute = 60_000;
const earliestYear = 1900;
/** 99991231 and its like are how systems write "no end": they tell no time. */
const latestYear = 2199;
const widestOffset = 14 * 60 * minute;

/**
 * Reads `YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]` (HL7 v2.5.1 §2.A.77 TS, §2.A.22 DTM).
 *
 * Without an offset it is the hospital's wall clock. A time that the clock shows twice (autumn) is the
 * earlier of the two; a time that it skips (spring) is counted on from before the jump, so 02:30 becomes
 * 03:30. Both are what ECMAScript's Temporal calls "compatible". An offset in MSH-7 is not carried over to
 * other fields: interface engines stamp MSH-7 in a zone of their own.
 *
 * @param zone the hospital's IANA time zone, checked when the hospital was set up
 * @returns undefined for anything impossible (month 13, 30 February, hour 24, offset +1500, the year 9999)
 */
export const readTime = (text: string, zone: string): PointInTime | undefined => {
  const match = shape.exec(text.trim());
  if (match === null) return undefined;
  const [, year = "", ...rest] = match;
  const [month, dayOfMonth, hour, minutes, seconds, fraction, undotted, sign, offsetHours, offsetMinutes] =
    rest;
  const milliseconds = fraction ?? undotted;
  const wall = wallClock([year, month, dayOfMonth, hour, minutes, seconds], milliseconds);
  if (wall === undefined) return undefined;
  const written = [year, month, dayOfMonth, hour, minutes, seconds, milliseconds];
  const precision = precisions[written.filter((part) => part !== undefined).length - 1] ?? "year";
  if (sign === undefined) return { instant: instantOf(wall, zone), precision };
  if (Number(offsetMinutes) > 59) return undefined;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * minute;
  if (offset > widestOffset) return undefined;
  return { instant: new Date(sign === "+" ? wall - offset : wall + offset), precision };
};

/** The wall clock as milliseconds, as if it hung in Greenwich; undefined when no calendar has it. */
const wallClock = (
  parts: readonly (string | undefined)[],
  fraction: string | undefined,
): number | undefined => {
  const [year = 0, month = 1, date = 1, hour = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year < earliestYear || year > latestYear) return undefined;
  const wall = new Date(Date.UTC(year, month - 1, date, hour, minutes, seconds));
  const possible =
    wall.getUTCMonth() === month - 1 &&
    wall.getUTCDate() === date &&
    wall.getUTCHours() === hour &&
    wall.getUTCMinutes() === minutes &&
    wall.getUTCSeconds() === seconds;
  if (!possible) return undefined;
  return wall.getTime() + Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
};

/** Writes an instant in Greenwich time, `YYYYMMDDHHMMSS+0000`. */
export const writeTime = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replace(/[-:T]/g, "")}+0000`;
