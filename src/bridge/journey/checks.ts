import { rungsNow } from "../follow-up/rules.ts";
import { isClosed } from "./actors.ts";
import { returnUntil } from "./clocks.ts";
import type { Context } from "./context.ts";
import type { EventOf } from "./events.ts";
import type { Journey } from "./journey.ts";
import { followUpFacts } from "./journey-facts.ts";
import type { Kind } from "./kinds.ts";
import type { Refusal } from "./refusals.ts";
import { isOpen } from "./stages.ts";

type Check<K extends Kind> = (journey: Journey, event: EventOf<K>, context: Context) => Refusal | null;

/** The first sentence that is true says why not. */
function firstOf(...reasons: readonly (readonly [boolean, Refusal])[]): Refusal | null {
  return reasons.find(([holds]) => holds)?.[1] ?? null;
}

function offer(journey: Journey, { peers, by }: EventOf<"offered">): Refusal | null {
  const { stage, marks, overlays, wave, notAgain } = journey;
  const byMatching = by.role === "matching";
  return firstOf(
    [byMatching && (stage === "meeting" || stage === "met"), "not for you"],
    [overlays.paused !== undefined, "paused"],
    [overlays["cannot be asked"] !== undefined, "cannot be asked"],
    [marks.includes("unchecked"), "not checked"],
    [byMatching && marks.includes("handled elsewhere"), "handled elsewhere"],
    [byMatching && wave.peers.length > 0, "wave still out"],
    [peers.length === 0, "nobody named"],
    [peers.some((peer) => isClosed(journey, peer) || notAgain.includes(peer)), "not available"],
  );
}

function notReached(journey: Journey, { at }: EventOf<"not reached">, { settings }: Context): Refusal | null {
  const last = rungsNow(followUpFacts(journey, settings.zone), at).at(-1);
  return firstOf([journey.overlays.paused !== undefined, "paused"], [last?.state !== "missed", "too early"]);
}

/** Of two records, an open journey goes on before a closed one, and the older before the younger. */
export function goesOn(journey: Journey, other: Journey): boolean {
  if (isOpen(journey.stage) !== isOpen(other.stage)) return isOpen(journey.stage);
  return (
    journey.invitedAt < other.invitedAt || (+journey.invitedAt === +other.invitedAt && journey.id < other.id)
  );
}

function merge(journey: Journey, event: EventOf<"merged">): Refusal | null {
  if ("into" in event) return event.into === journey.id ? "already so" : null;
  return firstOf(
    [event.other.id === journey.id || journey.merged.some(({ id }) => id === event.other.id), "already so"],
    [!goesOn(journey, event.other), "not the older"],
  );
}

const available = (journey: Journey, peer: string): Refusal | null =>
  isClosed(journey, peer) || journey.peer === peer ? "not available" : null;

/** What the rows ask besides the right stage and the right actor. */
export const checks: { readonly [K in Kind]?: Check<K> } = {
  checked: (_, { personSaid }) => (personSaid ? null : "no yes"),
  offered: offer,
  "can meet": ({ overlays }, _, { onShift }) =>
    firstOf([overlays.paused !== undefined, "taken"], [!onShift, "off shift"]),
  "said yes to peer support": ({ overlays }) => (overlays["cannot be asked"] ? "cannot be asked" : null),
  "handed over": (journey, { peer, personSaid }) => (personSaid ? available(journey, peer) : "no yes"),
  "on cover": (journey, { peer, until, at }) => (until <= at ? "too late" : available(journey, peer)),
  paused: ({ overlays }) => (overlays.paused ? "already so" : null),
  "no longer paused": ({ overlays }) => (overlays.paused ? null : "already so"),
  "can be asked again": ({ overlays }) => (overlays["cannot be asked"] ? null : "already so"),
  held: ({ overlays }) => (overlays.held ? "already so" : null),
  "no longer held": ({ overlays }) => (overlays.held ? null : "already so"),
  "longer agreed": ({ extraDays }, { days }) =>
    firstOf([extraDays > 0, "already so"], [!Number.isInteger(days) || days < 1 || days > 90, "too long"]),
  "not reached": notReached,
  died: ({ reason }, { by, confirmedBy }) =>
    firstOf(
      [reason === "died", "already so"],
      [by.role !== "hospital message" && (!confirmedBy || confirmedBy.id === by.id), "not confirmed"],
    ),
  returned: (journey, { at }) => (at > returnUntil(journey) ? "too late" : null),
  "returned late": (journey, { at }) => (at > returnUntil(journey) ? null : "too early"),
  merged: merge,
  "merge undone": ({ merged, retiredInto }, { otherId }) =>
    retiredInto === otherId || merged.some(({ id }) => id === otherId) ? null : "already so",
};
