import { begin } from "./begin.ts";
import type { Effects } from "./effects.ts";
import { effectsAlways } from "./effects-always.ts";
import { effectsBefore } from "./effects-before.ts";
import { effectsCrossing } from "./effects-crossing.ts";
import type { EventOf, JourneyEvent } from "./events.ts";
import type { Journey } from "./journey.ts";

const effects: Effects = { ...effectsBefore, ...effectsCrossing, ...effectsAlways };

function change<K extends keyof Effects>(
  journey: Journey,
  event: EventOf<K> & { readonly kind: K },
): Journey {
  return effects[event.kind](journey, event);
}

function next(journey: Journey | null, event: JourneyEvent): Journey | null {
  if (event.kind === "invited" || event.kind === "invited by ward code") return begin(event, journey);
  if (!journey || event.kind === "asked, said no") return journey;
  if (event.readableBy) return { ...journey, forPersonOnly: [...journey.forPersonOnly, event.id] };
  return change(journey, event);
}

/**
 * The journey after one more event. An event that was already applied changes nothing, so that sending
 * twice is harmless. Events are applied as recorded; whether they may be is for `decide`.
 */
export function apply(journey: Journey | null, event: JourneyEvent): Journey | null {
  if (journey?.seen.includes(event.id)) return journey;
  const changed = next(journey, event);
  return changed && { ...changed, apart: apartAfter(changed, event), seen: [...changed.seen, event.id] };
}

/** Whatever happens after a merge also happens to the journey as it would be without it. */
function apartAfter({ apart }: Journey, event: JourneyEvent): Journey["apart"] {
  return Object.fromEntries(Object.entries(apart).map(([id, alone]) => [id, apply(alone, event) ?? alone]));
}

/** The journey that a row of recorded events adds up to. */
export function journeyFrom(events: readonly JourneyEvent[]): Journey | null {
  return events.reduce<Journey | null>(apply, null);
}
