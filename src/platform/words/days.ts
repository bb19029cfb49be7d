/** A calendar day in a programme's time zone, "2026-11-22". */
export type Day = string;

/** The day it is at this moment, there. */
export function dayOf(at: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);
}

/** Whole days from one day to another; negative when the other lies before. No clock change can bend it. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
