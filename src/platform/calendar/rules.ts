/** A day of the programme's calendar, `YYYY-MM-DD`, in its IANA time zone. */
export type ProgrammeDay = string;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
}

/** What the clock on the wall shows, read as if it were UTC; in milliseconds. */
function wallClock(at: number, zone: string): number {
  return at + offsetAt(Math.floor(at / quarter), zone);
}

/** Clocks on walls are only ever changed at a whole quarter of an hour: what holds at its beginning holds for all of it. */
const quarter = HOUR / 4;
const offsets = new Map<string, number>();

/** How far the wall is ahead of UTC, in milliseconds. Asked of the platform once: there it costs more than all else here. */
function offsetAt(quarterOfHour: number, zone: string): number {
  const key = `${quarterOfHour} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const at = quarterOfHour * quarter;
  const part: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - at;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

const mostOffsets = 20_000;

/** The programme's day on which an instant falls. */
export function dayOf(at: Date, zone: string): ProgrammeDay {
  return new Date(wallClock(at.getTime(), zone)).toISOString().slice(0, 10);
}

/** Minutes on the wall clock since midnight, 0 to 1439. */
export function minuteOfDay(at: Date, zone: string): number {
  const wall = new Date(wallClock(at.getTime(), zone));
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/** The instant at which the wall clock shows `minute` minutes after midnight. */
export function instantAt(day: ProgrammeDay, minute: number, zone: string): Date {
  return instantOf(Date.parse(day) + minute * 60_000, zone);
}

/**
 * The instant at which the wall clock shows this, written in milliseconds as if it were UTC.
 * A time that daylight saving skips is moved later by the gap; one that happens twice is the first.
 */
export function instantOf(wall: number, zone: string): Date {
  const candidates = [wall - DAY, wall + DAY].map((near) => wall - (wallClock(near, zone) - near));
  const real = candidates.filter((at) => wallClock(at, zone) === wall);
  return new Date(real.length > 0 ? Math.min(...real) : Math.max(...candidates));
}

export function startOfDay(day: ProgrammeDay, zone: string): Date {
  return instantAt(day, 0, zone);
}

export function addDays(day: ProgrammeDay, days: number): ProgrammeDay {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: ProgrammeDay, to: ProgrammeDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(day: ProgrammeDay): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

export function later(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + milliseconds);
}

export function earliestOf(first: Date, ...others: readonly (Date | null | undefined)[]): Date {
  return others.reduce<Date>((earliest, at) => (at && at < earliest ? at : earliest), first);
}

/** The latest of some moments; those that never came (null) do not count. */
export function latestOf(first: Date, ...others: readonly (Date | null | undefined)[]): Date {
  return others.reduce<Date>((latest, at) => (at && at > latest ? at : latest), first);
}
