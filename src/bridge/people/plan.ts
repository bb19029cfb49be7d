import { instantAt } from "../../platform/calendar/rules.ts";

/** A day ("2026-11-23") and a time ("10:30") of the programme as an instant; null when they are not one. */
export function plannedAt(day: string, time: string, zone: string): Date | null {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(":").map(Number);
  const minute = hours * 60 + minutes;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !Number.isInteger(minute)) return null;
  return instantAt(day, minute, zone);
}
