import { DAY, HOUR, later, latestOf } from "../../platform/calendar/rules.ts";
import { type Clock, type ClockKind, clock } from "./clock.ts";
import { clocksBeforeMet, clocksMet } from "./clocks-before.ts";
import { clocksCrossing } from "./clocks-crossing.ts";
import type { Journey } from "./journey.ts";
import { leftSinceAsked, staysOf } from "./journey-facts.ts";
import {
  type ClockSettings,
  daysSilent,
  daysToAskAgain,
  daysWaysHold,
  hoursReadAfterDeparture,
  yearsToReturn,
} from "./settings.ts";

/** Never crossed: everything goes 72 h after leaving, or after the end when there is no stay. */
function forget(journey: Journey): readonly Clock[] {
  if (journey.overlays.held || journey.crossedBefore) return [];
  const inside = staysOf(journey).some(({ departure }) => departure === null);
  if (inside) return [];
  const hours = hoursReadAfterDeparture * HOUR;
  const left = leftSinceAsked(journey);
  const gone = left ? later(left, hours) : later(journey.since, hours);
  const hopes = journey.reason === "nobody could come" && journey.canBeReached;
  const dueAt = hopes ? later(journey.since, daysWaysHold * DAY) : gone;
  return [clock("forget", latestOf(journey.since, dueAt), "nobody", { kind: "erased" })];
}

/** The last moment at which coming back means the same journey (row 43 and not row 44). */
export function returnUntil(journey: Journey): Date {
  const until = new Date(journey.since);
  until.setUTCFullYear(until.getUTCFullYear() + yearsToReturn);
  return until;
}

function askAgain({ overlays, askedAgainAt }: Journey): readonly Clock[] {
  const since = overlays["cannot be asked"];
  if (!since || !askedAgainAt) return [];
  const dueAt = later(askedAgainAt, DAY);
  return dueAt > later(since, daysToAskAgain * DAY) ? [] : [clock("ask again", dueAt, "care team")];
}

function stays(journey: Journey): readonly Clock[] {
  return staysOf(journey).flatMap(({ departure, leave, lastHeardAt }) => {
    if (departure) return [];
    const silent = clock("stay silent", later(lastHeardAt, daysSilent * DAY), "programme");
    return leave?.dueBack ? [silent, clock("back from leave", leave.dueBack, "programme")] : [silent];
  });
}

function ofStage(journey: Journey, settings: ClockSettings, now: Date): readonly Clock[] {
  switch (journey.stage) {
    case "invited":
    case "offered":
    case "meeting":
      return [...clocksBeforeMet(journey, settings, now), ...stays(journey), ...askAgain(journey)];
    case "met":
      return [...clocksMet(journey, settings), ...stays(journey), ...askAgain(journey)];
    case "crossing":
      return [...clocksCrossing(journey, settings, now), ...stays(journey), ...askAgain(journey)];
    case "ended":
      return [clock("return window", returnUntil(journey), "nobody")];
    case "not taken up":
      return forget(journey);
  }
}

/** Of two records that are one person, each clock is due at the earlier of the two dates. */
function earliest(own: readonly Clock[], other: readonly Clock[]): readonly Clock[] {
  return own.map((mine) => {
    const theirs = other.find(({ kind }) => kind === mine.kind);
    return theirs && theirs.dueAt < mine.dueAt ? { ...mine, dueAt: theirs.dueAt } : mine;
  });
}

const unclocked = (journey: Journey) =>
  journey.erased || journey.retiredInto !== null || journey.reason === "died";

/**
 * The clocks that run, the earliest first; those with `dueAt` up to `now` are due. Slept-through repeats
 * come once, as the latest. A person who asked for quiet keeps only clocks that tell nobody; a death stops all.
 */
export function clocks(journey: Journey, settings: ClockSettings, now: Date): readonly Clock[] {
  if (unclocked(journey)) return [];
  const own = ofStage(journey, settings, now);
  const all = journey.merged.reduce((mine, other) => earliest(mine, ofStage(other, settings, now)), own);
  const quiet = journey.overlays.paused !== undefined;
  return all
    .filter(({ tells }) => !quiet || tells === "nobody")
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

export function clocksDue(journey: Journey, settings: ClockSettings, now: Date): readonly Clock[] {
  return clocks(journey, settings, now).filter(({ dueAt }) => dueAt <= now);
}

/** The clock to wake up for: the next moment at which this journey has something due. */
export function nextClock(journey: Journey, settings: ClockSettings, now: Date): Clock | null {
  return clocks(journey, settings, now)[0] ?? null;
}

export type { Clock, ClockKind };
