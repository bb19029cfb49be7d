import { isClosed } from "./actors.ts";
import { ended, lay, lift, without } from "./change.ts";
import type { Effects } from "./effects.ts";
import { pause, quietEnds, stop } from "./effects-crossing.ts";
import type { Journey } from "./journey.ts";
import { isOpen } from "./stages.ts";

function releaseClosed(journey: Journey, at: Date): Journey {
  const { peer, lastPeer, cover, wave } = journey;
  const near = [peer, lastPeer, cover?.peer, ...wave.peers];
  return near
    .filter((one) => typeof one === "string")
    .reduce((left, one) => (isClosed(left, one) ? without(left, one, at) : left), journey);
}

/** The narrower wins: nobody may look for a person who asked for quiet under either record, nor destroy what is held. */
function narrower(journey: Journey, other: Journey, at: Date): Journey {
  const held = other.overlays.held ? lay(journey, "held", at) : journey;
  return other.overlays.paused && !held.overlays.paused ? pause(held, at) : held;
}

/** What rows 33, 34 and 41 to 53 change. */
export const effectsAlways = {
  "cannot be asked": (journey, { at }) => ({ ...lay(journey, "cannot be asked", at), askedAgainAt: at }),
  "can be asked again": (journey, { at }) => ({
    ...lift(journey, "cannot be asked"),
    askedAgainAt: null,
    canBeAskedAt: at,
    overdueTold: 0,
  }),
  died: (journey, { at }) => {
    const { stage, reason, since, peer, yes } = journey;
    const beforeDeath = { stage, reason, since, peer, yes };
    const quietTimes = [...journey.quietTimes, { from: at, until: null }];
    return { ...ended({ ...journey, quietTimes }, "died", at), overlays: journey.overlays, beforeDeath };
  },
  "death was an error": (journey, { at }) => {
    const { beforeDeath } = journey;
    if (!beforeDeath) return journey;
    const { paused } = journey.overlays;
    const back = {
      ...quietEnds(journey, at),
      ...beforeDeath,
      since: at,
      restartedAt: at,
      overdueTold: 0,
      beforeDeath: null,
    };
    return releaseClosed(paused ? pause(back, at) : back, at);
  },
  "peer left": (journey, { peer, at }) => without(journey, peer, at),
  "handled elsewhere": (journey) => ({
    ...journey,
    marks: [...new Set([...journey.marks, "handled elsewhere" as const])],
  }),
  merged: (journey, event) => {
    if ("into" in event) return { ...journey, retiredInto: event.into };
    const alone = { ...journey, seen: [...journey.seen, event.id] };
    const apart = { ...journey.apart, [event.other.id]: alone };
    const together = { ...journey, merged: [...journey.merged, event.other], apart };
    return releaseClosed(narrower(together, event.other, event.at), event.at);
  },
  // As its own facts say: without what the merge changed, with everything that happened since. Where it is, stays say.
  "merge undone": (journey, { otherId }) => ({
    ...(journey.apart[otherId] ?? journey),
    stayFacts: journey.stayFacts,
    retiredInto: journey.retiredInto === otherId ? null : journey.retiredInto,
  }),
  erased: (journey, { at }) => ({ ...(isOpen(journey.stage) ? stop(journey, at) : journey), erased: true }),
  held: (journey, { at }) => lay(journey, "held", at),
  "no longer held": (journey) => lift(journey, "held"),
} satisfies Partial<Effects>;
