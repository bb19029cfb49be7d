import {
  addDays,
  dayOf,
  instantAt,
  later,
  minuteOfDay,
  type ProgrammeDay,
  weekdayOf,
} from "../../platform/calendar/rules.ts";
import type { ClockSettings } from "./settings.ts";

function isOpenDay({ openingHours }: ClockSettings, day: ProgrammeDay): boolean {
  return openingHours.weekdays.includes(weekdayOf(day));
}

/** The first of the given weekdays after a day. With no weekday at all, simply the next day. */
export function nextOf(weekdays: readonly number[], day: ProgrammeDay): ProgrammeDay {
  const ahead = [1, 2, 3, 4, 5, 6, 7].find((days) => weekdays.includes(weekdayOf(addDays(day, days)))) ?? 1;
  return addDays(day, ahead);
}

/** The moment itself when someone is there, or else the next time someone is. */
export function nextOpen(settings: ClockSettings, at: Date): Date {
  const { openingHours, zone } = settings;
  const day = dayOf(at, zone);
  const minute = minuteOfDay(at, zone);
  if (!isOpenDay(settings, day) || minute >= openingHours.to)
    return instantAt(nextOf(openingHours.weekdays, day), openingHours.from, zone);
  return minute < openingHours.from ? instantAt(day, openingHours.from, zone) : at;
}

/** Whether the inviter and the person are to be told that nobody is there now. */
export function isOpenNow(settings: ClockSettings, at: Date): boolean {
  return nextOpen(settings, at).getTime() === at.getTime();
}

/** A moment so many milliseconds of opening hours later. */
export function openTimeLater(settings: ClockSettings, at: Date, milliseconds: number): Date {
  const { openingHours, zone } = settings;
  const start = nextOpen(settings, at);
  const closes = instantAt(dayOf(start, zone), openingHours.to, zone);
  const left = closes.getTime() - start.getTime();
  if (milliseconds <= left || left <= 0) return later(start, milliseconds);
  return openTimeLater(settings, closes, milliseconds - left);
}
