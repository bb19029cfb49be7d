import { addDays, dayOf, type ProgrammeDay } from "../../platform/calendar/rules.ts";
import type { Contact } from "./facts.ts";

/** Trying has a stop, so that looking for someone never turns into chasing them. */
export const triesPerRung = 3;
export const triesPerDay = 2;
export const daysAfterFailing = 2;

export type TryAnswer = "yes" | "three tries used" | "two tries today";

export function mayTry(tries: readonly Contact[], now: Date, zone: string): TryAnswer {
  if (tries.length >= triesPerRung) return "three tries used";
  return triesOn(tries, dayOf(now, zone), zone) >= triesPerDay ? "two tries today" : "yes";
}

function triesOn(tries: readonly Contact[], day: ProgrammeDay, zone: string): number {
  return tries.filter((contact) => dayOf(contact.at, zone) === day).length;
}

/**
 * The day on which to try again after the latest try: the same day once, then two days later if the rung
 * is still open by then. Null when nothing was tried or the next rung takes over.
 */
export function tryAgainOn(tries: readonly Contact[], closesAt: Date, zone: string): ProgrammeDay | null {
  const last = tries.reduce<Contact | null>((a, b) => (a && a.at > b.at ? a : b), null);
  if (!last || tries.length >= triesPerRung) return null;
  const day = dayOf(last.at, zone);
  if (triesOn(tries, day, zone) < triesPerDay && tries.length < triesPerDay) return day;
  const next = addDays(day, daysAfterFailing);
  return next <= dayOf(closesAt, zone) ? next : null;
}
