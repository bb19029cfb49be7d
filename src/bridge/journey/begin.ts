import { closedIn } from "./actors.ts";
import type { EventOf } from "./events.ts";
import type { Journey } from "./journey.ts";

type Beginning = EventOf<"invited" | "invited by ward code" | "returned" | "returned late">;

const marked = ["unchecked"] as const;

/** A new journey. What outlives the former one: closed pairs, that they crossed, quiet times, marks, the hold, and what was already applied. */
export function begin(event: Beginning, former: Journey | null): Journey {
  const unchecked = event.kind === "invited by ward code";
  return {
    id: event.journeyId,
    stage: "invited",
    reason: null,
    since: event.at,
    overlays: former?.overlays.held ? { held: former.overlays.held } : {},
    marks: [...(former?.marks ?? []).filter((mark) => mark !== "unchecked"), ...(unchecked ? marked : [])],
    yes: unchecked ? null : "meeting",
    invitedBy: event.by,
    invitedAt: event.at,
    waiting: event.waiting,
    canBeReached: event.canBeReached,
    overdueTold: 0,
    tooLateAt: null,
    wave: { number: 0, at: event.at, peers: [] },
    notAgain: [],
    peer: null,
    cover: null,
    lastPeer: null,
    formerPeers: [],
    closedPeers: former ? closedIn(former) : [],
    metAt: null,
    crossingAt: null,
    crossedBefore: former !== null && (former.crossedBefore || former.crossingAt !== null),
    stayFacts: event.stay ? [event.stay] : [],
    contacts: [],
    quietTimes: [],
    askedAgainAt: null,
    canBeAskedAt: null,
    restartedAt: null,
    endTold: [],
    extraDays: 0,
    beforeDeath: null,
    merged: [],
    apart: {},
    retiredInto: null,
    erased: false,
    forPersonOnly: [],
    seen: former?.seen ?? [],
  };
}

/** Back within a year: the same journey, from `offered`, the same peer first. Old directives do not revive. */
export function comeBack(journey: Journey, event: EventOf<"returned">): Journey {
  const { lastPeer, stayFacts, contacts, formerPeers, forPersonOnly, merged, apart, closedPeers } = journey;
  return {
    ...begin(event, journey),
    id: journey.id,
    stage: "offered",
    wave: { number: 1, at: event.at, peers: lastPeer ? [lastPeer] : [] },
    stayFacts: event.stay ? [...stayFacts, event.stay] : stayFacts,
    contacts,
    formerPeers,
    forPersonOnly,
    merged,
    apart,
    closedPeers,
  };
}
