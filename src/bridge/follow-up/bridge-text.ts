import { dayOf, type ProgrammeDay } from "../../platform/calendar/rules.ts";
import type { FollowUpFacts } from "./facts.ts";
import type { Place } from "./place.ts";
import type { RungNow } from "./rung-states.ts";

/** A sentence for translation; days are `YYYY-MM-DD`, counts are whole numbers. */
export type BridgeSentence =
  | { readonly key: "bridge.place"; readonly params: { readonly place: Place } }
  | {
      readonly key: "bridge.reached";
      readonly params: { readonly count: number; readonly last: ProgrammeDay };
    }
  | { readonly key: "bridge.not-reached-yet"; readonly params: Record<never, never> }
  | {
      readonly key: "bridge.check-in-due" | "bridge.next-check-in";
      readonly params: { readonly rung: RungNow["name"]; readonly day: ProgrammeDay };
    }
  | { readonly key: "bridge.ends"; readonly params: { readonly day: ProgrammeDay } };

interface Seen {
  readonly place: Place;
  readonly facts: FollowUpFacts;
  readonly rungs: readonly RungNow[];
  readonly end: ProgrammeDay | null;
  readonly now: Date;
}

function reached({ facts, now }: Seen): BridgeSentence {
  const contacts = facts.contacts.filter(({ result, at }) => result === "reached" && at <= now);
  if (contacts.length === 0) return { key: "bridge.not-reached-yet", params: {} };
  const last = Math.max(...contacts.map(({ at }) => at.getTime()));
  return {
    key: "bridge.reached",
    params: { count: contacts.length, last: dayOf(new Date(last), facts.zone) },
  };
}

function checkIn({ facts, rungs }: Seen): readonly BridgeSentence[] {
  const due = rungs.find(({ state }) => state === "due" || state === "overdue");
  const next = due ?? rungs.find(({ state }) => state === "to come");
  if (!next) return [];
  const params = { rung: next.name, day: dayOf(next.dueFrom, facts.zone) };
  return [{ key: due ? "bridge.check-in-due" : "bridge.next-check-in", params }];
}

/** The picture in sentences, for whoever listens to it, prints it or has pictures turned off. */
export function bridgeText(seen: Seen): readonly BridgeSentence[] {
  const end: readonly BridgeSentence[] = seen.end ? [{ key: "bridge.ends", params: { day: seen.end } }] : [];
  return [{ key: "bridge.place", params: { place: seen.place } }, reached(seen), ...checkIn(seen), ...end];
}
