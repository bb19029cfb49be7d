import { begin, comeBack } from "./begin.ts";
import { closePair, notTakenUp, to, without } from "./change.ts";
import type { Effects } from "./effects.ts";
import type { Journey } from "./journey.ts";
import { leftSinceAsked } from "./journey-facts.ts";

function passedOver(journey: Journey, peers: readonly string[]): Journey {
  const { wave, notAgain } = journey;
  return {
    ...journey,
    notAgain: [...notAgain, ...peers],
    wave: { ...wave, peers: wave.peers.filter((peer) => !peers.includes(peer)) },
  };
}

/** What rows 3 to 18 and the two returns change. */
export const effectsBefore = {
  checked: (journey) => ({
    ...journey,
    yes: "meeting",
    marks: journey.marks.filter((mark) => mark !== "unchecked"),
  }),
  offered: (journey, { peers, at }) => {
    const free = journey.peer ? without(journey, journey.peer, at) : journey;
    return { ...to(free, "offered", at), wave: { number: journey.wave.number + 1, at, peers } };
  },
  "not now": (journey, { by }) => passedOver(journey, [by.id]),
  "no answer": (journey) => passedOver(journey, journey.wave.peers),
  "can meet": (journey, { by, at }) => ({
    ...to(journey, "meeting", at),
    peer: by.id,
    wave: { ...journey.wave, peers: [] },
  }),
  "not me": (journey, { by, at }) => closePair(journey, by.id, at),
  "not this peer": (journey, { peer, at }) => closePair(journey, peer, at),
  "called back": (journey, { by, at }) =>
    notTakenUp(journey, by.role === "person" ? "called back" : "asked in error", at),
  "clock ran out": (journey, { told }) => ({ ...journey, overdueTold: told }),
  "nobody can come": (journey, { at }) => notTakenUp(journey, "nobody could come", at),
  met: (journey, { at }) => ({ ...to(journey, "met", at), metAt: at }),
  "not there": (journey, { id, at, tooLate }) => {
    const tried = { ...journey, contacts: [...journey.contacts, { id, at, result: "tried" as const }] };
    if (!tooLate) return tried;
    const late = { ...tried, tooLateAt: at };
    return journey.canBeReached ? late : notTakenUp(late, "left before meeting", at);
  },
  "said yes to peer support": (journey, { at }) => ({
    ...to(journey, "crossing", at),
    yes: "peer support",
    crossingAt: at,
  }),
  "talk ended without a yes": (journey, { by, at }) =>
    notTakenUp(journey, by.role === "person" ? "said no" : "not now", at),
  "never met": (journey, { at }) =>
    notTakenUp(journey, leftSinceAsked(journey) ? "left before meeting" : "nobody could come", at),
  returned: (journey, event) => comeBack(journey, event),
  "returned late": (journey, event) => begin(event, journey),
} satisfies Partial<Effects>;
