import { type ClockSettings, meetBy, type Waiting } from "../bridge/journey/rules.ts";
import { addDays, dayOf, instantAt, later } from "../platform/calendar/rules.ts";

const minute = 60_000;

/**
 * When something of a story happened, told from today: "6d 14:05" is six days ago at 14:05 of the programme's
 * clock, "45m" is three quarters of an hour ago, "late emergency" is long enough ago that someone who waits in an
 * emergency department since then is overdue now, at whatever hour that is.
 */
export type When = `${number}d ${number}:${number}` | `${number}m` | `late ${Waiting}`;

/** The instant that a story's time means, seen from `now`. Always in the past. */
export function momentOf(when: When, now: Date, settings: ClockSettings): Date {
  const [first = "", second = ""] = when.split(" ");
  if (first === "late") return lateSince(second as Waiting, now, settings);
  if (first.endsWith("m")) return later(now, -Number.parseInt(first, 10) * minute);
  const [hours = 0, minutes = 0] = second.split(":").map(Number);
  const day = addDays(dayOf(now, settings.zone), -Number.parseInt(first, 10));
  return instantAt(day, hours * 60 + minutes, settings.zone);
}

const overdueFor = 12;

/** The latest quarter of an hour at which asking leaves one overdue by now: at night, the evening before. */
function lateSince(waiting: Waiting, now: Date, settings: ClockSettings): Date {
  const quarter = 15 * minute;
  const last = later(now, -overdueFor * minute);
  for (let at = Math.floor(last.getTime() / quarter) * quarter; ; at -= quarter)
    if (meetBy(settings, waiting, new Date(at)) <= last) return new Date(at);
}
