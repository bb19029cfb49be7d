import { latestOf } from "../../platform/calendar/rules.ts";
import { departuresOf, type FollowUpFacts, staysFrom } from "../follow-up/rules.ts";
import type { Journey } from "./journey.ts";

/** A journey with those merged into it, itself first. */
function withMerged(journey: Journey): readonly Journey[] {
  return [journey, ...journey.merged.flatMap(withMerged)];
}

/** What follow-up needs of a journey; contacts and stays of a merged record count too. */
export function followUpFacts(journey: Journey, zone: string): FollowUpFacts {
  const all = withMerged(journey);
  return {
    crossingAt: journey.stage === "crossing" ? journey.crossingAt : null,
    stays: staysOf(journey),
    contacts: all.flatMap(({ contacts }) => contacts),
    quietTimes: journey.quietTimes,
    extraDays: journey.extraDays,
    restartedAt: journey.restartedAt,
    zone,
  };
}

export function staysOf(journey: Journey) {
  return staysFrom(withMerged(journey).flatMap(({ stayFacts }) => stayFacts));
}

/** When the person last really left a hospital; null while a stay is open or there was none. */
export function leftAt(journey: Journey): Date | null {
  const stays = staysOf(journey);
  if (stays.some(({ departure }) => departure === null)) return null;
  return departuresOf(stays).at(-1)?.at ?? null;
}

/** When they left since they were asked. A departure from before, as of someone who comes back, says nothing about this time. */
export function leftSinceAsked(journey: Journey): Date | null {
  const left = leftAt(journey);
  return left && left >= journey.invitedAt ? left : null;
}

/** Clocks never count time in which they stood still: they begin again when the reason for standing still ends. */
export function countedFrom(journey: Journey, from: Date): Date {
  const { quietTimes, canBeAskedAt, restartedAt } = journey;
  return latestOf(from, canBeAskedAt, restartedAt, ...quietTimes.map(({ until }) => until));
}
