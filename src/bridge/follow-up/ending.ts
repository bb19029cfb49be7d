import {
  addDays,
  dayOf,
  daysBetween,
  latestOf,
  type ProgrammeDay,
  startOfDay,
} from "../../platform/calendar/rules.ts";
import { type FollowUpFacts, isQuiet } from "./facts.ts";
import { departureNow, placeOf } from "./place.ts";

export const daysOfSupport = 90;
/** The end is told this many days before: day 60 and day 80 of ninety. */
export const endToldBefore = [30, 10] as const;

/**
 * The day support ends: ninety days after the departure that counts (or after the yes to peer support, if
 * that came later or there was no stay), plus what was agreed. Null in hospital: the days begin with leaving.
 * Someone who asked in hospital not to be looked for still comes to an end, counted from that day.
 */
export function endsOn(facts: FollowUpFacts): ProgrammeDay | null {
  const from = countedFrom(facts);
  return from ? addDays(dayOf(from, facts.zone), daysOfSupport + facts.extraDays) : null;
}

function countedFrom(facts: FollowUpFacts): Date | null {
  const { crossingAt, restartedAt, stays } = facts;
  if (!crossingAt) return null;
  const place = placeOf(stays);
  const inside = place === "in hospital" || place === "on leave";
  const quietSince = facts.quietTimes.find((quiet) => quiet.until === null)?.from;
  if (inside && !quietSince) return null;
  return latestOf(crossingAt, restartedAt, inside ? quietSince : departureNow(stays)?.at);
}

/** The end that is near and has not been talked about since it was: how many days before, and the day it is. */
export interface EndToTell {
  readonly daysBefore: (typeof endToldBefore)[number];
  readonly endsOn: ProgrammeDay;
}

/** On day 60 and on day 80 of ninety (or that long before a later end), until someone was reached since. */
export function endToTell(facts: FollowUpFacts, now: Date): EndToTell | null {
  const end = endsOn(facts);
  if (!end || isQuiet(facts)) return null;
  const left = daysBetween(dayOf(now, facts.zone), end);
  const daysBefore = endToldBefore.findLast((days) => days >= left);
  if (daysBefore === undefined || left < 0) return null;
  const since = startOfDay(addDays(end, -daysBefore), facts.zone);
  const told = facts.contacts.some(({ result, at }) => result === "reached" && at >= since);
  return told ? null : { daysBefore, endsOn: end };
}
