import { triesPerRung } from "./attempts.ts";
import type { Contact, FollowUpFacts } from "./facts.ts";
import { isQuiet } from "./facts.ts";
import { ladder, type Rung } from "./ladder.ts";
import { departureNow } from "./place.ts";

export type RungState = "met" | "due" | "overdue" | "missed" | "to come" | "taken back";

export interface RungNow extends Rung {
  readonly state: RungState;
  readonly tries: readonly Contact[];
}

function within(rung: Rung, contact: Contact): boolean {
  return rung.opensAt <= contact.at && contact.at < rung.closesAt;
}

/** A rung that went by while nobody was allowed to look, or before support began, was not missed by anyone. */
function wasTakenBack(rung: Rung, facts: FollowUpFacts, now: Date): boolean {
  if (facts.crossingAt && rung.closesAt <= facts.crossingAt) return true;
  return facts.quietTimes.some(({ from, until }) => from < rung.closesAt && rung.closesAt <= (until ?? now));
}

function stateOf(rung: Rung, facts: FollowUpFacts, tries: readonly Contact[], now: Date): RungState {
  if (facts.contacts.some((contact) => contact.result === "reached" && within(rung, contact))) return "met";
  if (wasTakenBack(rung, facts, now)) return "taken back";
  if (rung.closesAt <= now || tries.length >= triesPerRung) return "missed";
  if (now < rung.dueFrom || isQuiet(facts)) return "to come";
  return now < rung.dueBy ? "due" : "overdue";
}

/**
 * The ladder as it stands. Empty while the person is in hospital, outside without a stay, or not in support:
 * a cancelled departure takes its ladder back, a new departure hangs up a new one, and contacts stay.
 */
export function rungsNow(facts: FollowUpFacts, now: Date): readonly RungNow[] {
  const departure = departureNow(facts.stays);
  if (!departure || !facts.crossingAt) return [];
  return ladder(departure.at, facts.zone).map((rung) => {
    const tries = facts.contacts.filter((contact) => contact.result === "tried" && within(rung, contact));
    return { ...rung, tries, state: stateOf(rung, facts, tries, now) };
  });
}
