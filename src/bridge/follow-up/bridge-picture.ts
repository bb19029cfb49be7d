import { dayOf, daysBetween } from "../../platform/calendar/rules.ts";
import { type BridgeSentence, bridgeText } from "./bridge-text.ts";
import { endsOn } from "./ending.ts";
import type { FollowUpFacts } from "./facts.ts";
import type { RungName } from "./ladder.ts";
import { departuresOf, type Place, placeOf } from "./place.ts";
import { type RungNow, rungsNow } from "./rung-states.ts";

export type BoltState = "reached" | "tried" | "due" | "planned" | "missed";

/** A bolt is a contact made or tried, or a check-in still to be made. `day` counts from the first day, 0. */
export interface Bolt {
  readonly state: BoltState;
  readonly day: number;
  readonly rung: RungName | null;
}

export interface Pier {
  readonly day: number;
  readonly unplanned: boolean;
  /** The pier on which the ladder hangs now. */
  readonly current: boolean;
}

export interface BridgePicture {
  readonly place: Place;
  readonly bolts: readonly Bolt[];
  readonly piers: readonly Pier[];
  readonly today: number;
  /** The day of the far bank; null while it depends on a departure still to come. */
  readonly end: number | null;
  readonly text: readonly BridgeSentence[];
}

function boltState({ state }: RungNow): BoltState | null {
  if (state === "to come") return "planned";
  if (state === "due" || state === "overdue") return "due";
  return state === "missed" ? "missed" : null;
}

/** What every screen draws and reads aloud: one person's bridge as plain data. Null before support began. */
export function bridgePicture(facts: FollowUpFacts, now: Date): BridgePicture | null {
  const { crossingAt, stays, zone } = facts;
  if (!crossingAt) return null;
  const firstDay = dayOf(crossingAt, zone);
  const dayNumber = (at: Date) => daysBetween(firstDay, dayOf(at, zone));
  const place = placeOf(stays);
  const rungs = rungsNow(facts, now);
  const piers = departuresOf(stays).map((departure, index, all) => ({
    day: dayNumber(departure.at),
    unplanned: departure.unplanned,
    current: place === "after" && index === all.length - 1,
  }));
  const made = facts.contacts.map(({ at, result }) => ({ state: result, day: dayNumber(at), rung: null }));
  const waiting = rungs.flatMap((rung) => {
    const state = boltState(rung);
    return state ? [{ state, day: dayNumber(rung.dueFrom), rung: rung.name }] : [];
  });
  const bolts: readonly Bolt[] = [...made, ...waiting].sort((a, b) => a.day - b.day);
  const end = endsOn(facts);
  return {
    place,
    bolts,
    piers,
    today: dayNumber(now),
    end: end ? daysBetween(firstDay, end) : null,
    text: bridgeText({ place, facts, rungs, end, now }),
  };
}
