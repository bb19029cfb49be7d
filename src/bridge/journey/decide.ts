import { isClosed } from "./actors.ts";
import { checks } from "./checks.ts";
import type { ClockEvent } from "./clock.ts";
import { clocksDue } from "./clocks.ts";
import type { Context } from "./context.ts";
import type { EventOf, JourneyEvent } from "./events.ts";
import type { Journey } from "./journey.ts";
import type { Kind } from "./kinds.ts";
import type { Refusal } from "./refusals.ts";
import { mayAct, mayHappen, stepOf } from "./steps.ts";

export type Decision = { readonly events: readonly JourneyEvent[] } | { readonly refused: Refusal };

function check<K extends Kind>(journey: Journey, event: EventOf<K> & { readonly kind: K }, context: Context) {
  return checks[event.kind]?.(journey, event, context) ?? null;
}

/** A clock's event counts only while that very clock is due; a job that comes late or twice sends nothing. */
function isDue(journey: Journey, event: JourneyEvent, { settings }: Context): boolean {
  const given = new Map(Object.entries(event));
  const same = (causes: ClockEvent) =>
    Object.entries(causes).every(([key, value]) => given.get(key) === value);
  return clocksDue(journey, settings, event.at).some(({ causes }) => causes !== null && same(causes));
}

function begins(event: JourneyEvent): Refusal | null {
  return event.kind === "invited" && event.by.role !== "person" && !event.personSaid ? "no yes" : null;
}

function reasonAgainst(journey: Journey | null, event: JourneyEvent, context: Context): Refusal | null {
  const step = stepOf(event.kind);
  const late = event.kind === "can meet" ? "taken" : null;
  if (!step || !mayHappen(journey, step)) return late ?? "not from here";
  if (!mayAct(journey, step, event.by, event.at, event.with)) return late ?? "not for you";
  if (!journey) return begins(event);
  if (event.by.role === "clock" && !isDue(journey, event, context)) return "not due";
  return begins(event) ?? check(journey, event, context);
}

const writtenOnPhones: readonly Kind[] = ["met", "not there", "contact"];

function wroteUnderLease({ kind, by, at }: JourneyEvent, { lease }: Context): boolean {
  if (!lease || !writtenOnPhones.includes(kind) || by.role !== "peer") return false;
  return lease.peer === by.id && lease.from <= at && at <= lease.until;
}

/** A fact from a phone is never lost: it counts while support goes on, and is the person's alone after that. */
function keep(journey: Journey, event: JourneyEvent): Decision {
  const counts = event.kind === "contact" && journey.stage === "crossing" && !isClosed(journey, event.by.id);
  return { events: [counts ? event : { ...event, readableBy: "person only" }] };
}

/**
 * Whether an event may be, and what is recorded then. Total and pure: the same journey, command and context
 * give the same answer, on the phone and on the server. Two who answer at once are told apart by the row lock
 * around this call; the second sees the first's journey and is told `taken`.
 */
export function decide(journey: Journey | null, command: JourneyEvent, context: Context): Decision {
  if (journey?.seen.includes(command.id)) return { events: [] };
  const refused = reasonAgainst(journey, command, context);
  if (!refused) return { events: [command] };
  const kept = journey !== null && !journey.erased && wroteUnderLease(command, context);
  return kept ? keep(journey, command) : { refused };
}
