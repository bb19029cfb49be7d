import type { StayFact } from "../follow-up/rules.ts";
import type { Actor } from "./actor.ts";
import { apply } from "./apply.ts";
import type { Context } from "./context.ts";
import { type Decision, decide } from "./decide.ts";
import type { EventOf, JourneyEvent } from "./events.ts";
import type { Journey } from "./journey.ts";
import { defaultClocks } from "./settings.ts";

/** A Monday, 10:00 in Toronto. */
export const start = new Date("2026-03-02T15:00:00Z");
export const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
export const days = (count: number) => hours(count * 24);

export const person: Actor = { role: "person", id: "alex" };
export const nurse: Actor = { role: "care team", id: "nurse" };
export const coordinator: Actor = { role: "coordinator", id: "coordinator" };
export const otherCoordinator: Actor = { role: "coordinator", id: "other coordinator" };
export const dee: Actor = { role: "peer", id: "dee" };
export const sam: Actor = { role: "peer", id: "sam" };
export const kim: Actor = { role: "peer", id: "kim" };
export const matching: Actor = { role: "matching", id: "matching" };
export const clockActor: Actor = { role: "clock", id: "clock" };
export const hospital: Actor = { role: "hospital message", id: "hospital" };
export const officer: Actor = { role: "privacy officer", id: "officer" };

export const onShift: Context = { settings: defaultClocks, onShift: true, lease: null };

let count = 0;
export function fact(by: Actor, at: Date, id = `event ${++count}`) {
  return { id, at, by } as const;
}

export function admitted(at: Date, stayId = "stay"): StayFact & { readonly kind: "opened" } {
  return { id: `${stayId} opens`, stayId, at, kind: "opened", where: "ward" };
}

export function leaves(at: Date, stayId = "stay"): EventOf<"departed"> {
  const left = { kind: "departed", unplanned: true, toAnotherHospital: false } as const;
  return {
    ...fact(hospital, at),
    kind: "departed",
    fact: { id: `${stayId} ends ${+at}`, stayId, at, ...left },
  };
}

export const invites: EventOf<"invited"> = {
  ...fact(nurse, start),
  kind: "invited",
  journeyId: "journey",
  waiting: "ward",
  canBeReached: false,
  stay: admitted(hours(-5)),
  personSaid: "aloud",
};

export const offersTo = (...peers: readonly Actor[]): EventOf<"offered"> => ({
  ...fact(matching, hours(0.1)),
  kind: "offered",
  peers: peers.map(({ id }) => id),
});
export const canMeet = (by: Actor): EventOf<"can meet"> => ({ ...fact(by, hours(0.2)), kind: "can meet" });
export const meets: EventOf<"met"> = { ...fact(dee, hours(2)), kind: "met" };
export const saysYes: EventOf<"said yes to peer support"> = {
  ...fact(person, hours(24)),
  kind: "said yes to peer support",
  personSaid: "aloud",
  proof: "witness",
};

export const toInvited = [invites];
export const toOffered = [...toInvited, offersTo(dee, sam)];
export const toMeeting = [...toOffered, canMeet(dee)];
export const toMet = [...toMeeting, meets];
export const toCrossing = [...toMet, saysYes];

/** The journey after all of this; a story whose next step is refused is a wrong story. */
export function journeyOf(events: readonly JourneyEvent[], context = onShift): Journey {
  const journey = events.reduce<Journey | null>((before, event) => {
    const decision = decide(before, event, context);
    if ("refused" in decision) throw new Error(`${event.kind}: ${decision.refused}`);
    return decision.events.reduce(apply, before);
  }, null);
  if (!journey) throw new Error("no journey");
  return journey;
}

export function refusal(decision: Decision): string | null {
  return "refused" in decision ? decision.refused : null;
}
