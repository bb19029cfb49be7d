import { closePair, coverEnds, ended, lay, lift, notTakenUp, without } from "./change.ts";
import type { Effects } from "./effects.ts";
import type { JourneyEvent } from "./events.ts";
import type { Journey } from "./journey.ts";

function heard(journey: Journey, { fact }: Extract<JourneyEvent, { fact: unknown }>): Journey {
  const known = journey.stayFacts.some(({ id }) => id === fact.id);
  return known ? journey : { ...journey, stayFacts: [...journey.stayFacts, fact] };
}

/** What rows 19 to 40 change, and whatever a hospital says about a stay. */
export const effectsCrossing = {
  "stay opened": heard,
  "bed changed": heard,
  "leave changed": heard,
  transferred: heard,
  departed: heard,
  "departure cancelled": heard,
  "back in hospital": heard,
  "second stay": heard,
  "stay cancelled": heard,
  contact: (journey, { contact, corrects }) => ({
    ...journey,
    contacts: [...journey.contacts.filter(({ id }) => id !== corrects), contact],
  }),
  "sharing changed": (journey, { blockedPeer, at }) =>
    blockedPeer ? closePair(journey, blockedPeer, at) : journey,
  "not me later": (journey, { by, at }) => closePair(journey, by.id, at),
  "handed over": (journey, { peer, at }) => {
    const former = journey.peer ? without(journey, journey.peer, at) : journey;
    return { ...lift(coverEnds(former), "between peers"), peer };
  },
  "on cover": (journey, { peer, until }) => ({ ...coverEnds(journey), cover: { peer, until } }),
  "hospital outside": (journey) => journey,
  "end is near": (journey, { endsOn, daysBefore }) => ({
    ...journey,
    endTold: [...journey.endTold, { endsOn, daysBefore }],
  }),
  "longer agreed": (journey, { days }) => ({ ...journey, extraDays: days }),
  finished: (journey, { at }) => ended(journey, "finished", at),
  stopped: (journey, { at }) => stop(journey, at),
  "not reached": (journey, { at }) => ended(journey, "not reached", at),
  "moved programme": (journey, { at }) => ended(journey, "moved programme", at),
  paused: (journey, { at }) => pause(journey, at),
  "no longer paused": (journey, { at }) => ({
    ...quietEnds(lift(journey, "paused"), at),
    overdueTold: 0,
  }),
} satisfies Partial<Effects>;

export function quietEnds(journey: Journey, at: Date): Journey {
  const quietTimes = journey.quietTimes.map((quiet) => (quiet.until ? quiet : { ...quiet, until: at }));
  return { ...journey, quietTimes };
}

export function pause(journey: Journey, at: Date): Journey {
  const quietTimes = [...journey.quietTimes, { from: at, until: null }];
  return { ...lay(journey, "paused", at), quietTimes };
}

export function stop(journey: Journey, at: Date): Journey {
  if (journey.stage === "crossing") return ended(journey, "person stopped", at);
  return notTakenUp(journey, journey.stage === "met" ? "said no" : "called back", at);
}
