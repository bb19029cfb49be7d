import { addDays, dayOf, HOUR, instantAt, later, minuteOfDay } from "../../platform/calendar/rules.ts";
import type { Waiting } from "./journey.ts";
import { nextOf, nextOpen, openTimeLater } from "./opening-hours.ts";
import type { ClockSettings } from "./settings.ts";

function onWard(settings: ClockSettings, from: Date): Date {
  const { meet, openingHours, zone } = settings;
  const day = dayOf(from, zone);
  const today = dayOf(nextOpen(settings, from), zone) === day;
  return today && minuteOfDay(from, zone) <= meet.wardLastInvitation
    ? instantAt(day, meet.wardBy, zone)
    : instantAt(nextOf(openingHours.weekdays, day), meet.wardNextDayBy, zone);
}

/** By when someone should have come, counted in the programme's opening hours. */
export function meetBy(settings: ClockSettings, waiting: Waiting, from: Date): Date {
  const { meet, zone } = settings;
  if (waiting === "emergency") return openTimeLater(settings, from, meet.emergencyHours * HOUR);
  if (waiting === "ward") return onWard(settings, from);
  const day = addDays(dayOf(from, zone), meet.outsideDays);
  return nextOpen(settings, instantAt(day, minuteOfDay(from, zone), zone));
}

/** When "nobody has come yet" is told: when the clock runs out, then at twice and at four times its length. */
export function overdueAt(settings: ClockSettings, waiting: Waiting, from: Date): readonly Date[] {
  const first = meetBy(settings, waiting, from);
  const length = first.getTime() - from.getTime();
  return [first, ...[1, 3].map((lengths) => nextOpen(settings, later(first, lengths * length)))];
}
