import fc from "fast-check";
import { type Actor, roles } from "./actor.ts";
import type { Who } from "./actors.ts";
import { apply } from "./apply.ts";
import { clocks } from "./clocks.ts";
import { decide } from "./decide.ts";
import type { JourneyEvent } from "./events.ts";
import type { Journey } from "./journey.ts";
import { type Kind, kinds } from "./kinds.ts";
import { defaultClocks } from "./settings.ts";
import { mayHappen, steps } from "./steps.ts";
import { invites, journeyOf, onShift, start } from "./story-for-tests.ts";

const peers = ["dee", "sam", "kim"];

export interface Move {
  readonly kind: Kind;
  readonly by: Actor;
  readonly with: Actor;
  readonly minutes: number;
  readonly peers: readonly string[];
  readonly choice: boolean;
  /** Whether whatever clock is due runs first. */
  readonly clockRuns: boolean;
  /** Most moves are something that may happen now, by someone who may; the others are anything by anyone. */
  readonly guided: boolean;
  readonly onward: boolean;
  readonly pick: number;
  /** Whether a guided move may be one that hardly anything follows. */
  readonly last: boolean;
}

const actor = fc
  .tuple(fc.constantFrom(...roles), fc.constantFrom(...peers))
  .map(([role, peer]): Actor => ({ role, id: role === "peer" ? peer : role }));

const oneIn = (count: number) => fc.nat({ max: count - 1 }).map((one) => one === 0);

export const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...kinds),
  by: actor,
  with: actor,
  minutes: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 * 24 * 40 }) },
  ),
  peers: fc.subarray(peers, { minLength: 1 }),
  choice: fc.boolean(),
  clockRuns: oneIn(3),
  guided: oneIn(5).map((no) => !no),
  onward: fc.boolean(),
  pick: fc.nat({ max: 9999 }),
  last: oneIn(8),
});

const lastKinds: readonly Kind[] = [
  "called back",
  "nobody can come",
  "talk ended without a yes",
  "finished",
  "stopped",
  "moved programme",
  "died",
  "merged",
  "erased",
];

/** The way across, and what lets it go on; taken more often, so that random lives get somewhere. */
const onward: readonly Kind[] = [
  "invited",
  "checked",
  "offered",
  "can meet",
  "met",
  "said yes to peer support",
  "contact",
  "on cover",
  "handed over",
  "no longer paused",
  "can be asked again",
  "death was an error",
  "returned",
  "merge undone",
];

/** Someone who is, to this person, what the table names. */
function actorFor(who: Who, journey: Journey | null, { by }: Move): Actor {
  const peer = (id: string | null | undefined): Actor => ({ role: "peer", id: id ?? "dee" });
  switch (who) {
    case "inviter":
      return journey?.invitedBy ?? { role: "care team", id: "care team" };
    case "offered peer":
      return peer(journey?.wave.peers[0]);
    case "assigned peer":
    case "peer":
      return peer(journey?.peer ?? journey?.cover?.peer);
    case "cover":
      return peer(journey?.cover?.peer);
    case "any peer":
      return peer(by.id);
    default:
      return { role: who, id: who };
  }
}

/** The move, turned into one that may happen where the journey stands. */
function guide(move: Move, journey: Journey | null): Move {
  const possible = steps.filter(
    (step) => mayHappen(journey, step) && (move.last || !journey || !lastKinds.includes(step.kind)),
  );
  const ahead = possible.filter(({ kind }) => onward.includes(kind));
  const among = move.onward && ahead.length > 0 ? ahead : possible;
  const step = among[move.pick % among.length];
  const who = step?.who[move.pick % step.who.length];
  if (!step || !who) return move;
  const [by, beside] = typeof who === "string" ? [who, who] : who;
  return { ...move, kind: step.kind, by: actorFor(by, journey, move), with: actorFor(beside, journey, move) };
}

/** Any event at all, with whatever it must carry; most of them are refused. */
export function eventOf(move: Move, journey: Journey | null, at: Date, id: string): JourneyEvent {
  const { kind, by, with: beside, choice } = move;
  const base = { id, at, by, with: beside };
  const peer = move.peers[0] ?? "dee";
  const personSaid = choice ? ("aloud" as const) : null;
  const invitation = { journeyId: id, waiting: "ward", canBeReached: choice, stay: null } as const;
  const stay = { id: `fact ${id}`, stayId: choice ? "one" : "two", at };
  switch (kind) {
    case "invited":
      return { ...base, kind, ...invitation, personSaid };
    case "invited by ward code":
    case "returned":
    case "returned late":
      return { ...base, kind, ...invitation };
    case "checked":
      return { ...base, kind, personSaid };
    case "offered":
      return { ...base, kind, peers: move.peers };
    case "no answer":
      return { ...base, kind, wave: journey?.wave.number ?? 0 };
    case "not this peer":
    case "peer left":
      return { ...base, kind, peer };
    case "clock ran out":
      return { ...base, kind, told: 1 };
    case "not there":
      return { ...base, kind, tooLate: choice };
    case "said yes to peer support":
      return { ...base, kind, personSaid, proof: "witness" };
    case "contact":
      return { ...base, kind, contact: { id, at, result: choice ? "reached" : "tried" } };
    case "sharing changed":
      return { ...base, kind, blockedPeer: choice ? peer : null };
    case "handed over":
      return { ...base, kind, peer, personSaid };
    case "on cover":
      return { ...base, kind, peer, until: new Date(at.getTime() + 3_600_000) };
    case "stay opened":
    case "back in hospital":
    case "second stay":
      return { ...base, kind, fact: { ...stay, kind: "opened", where: "ward" } };
    case "bed changed":
      return { ...base, kind, fact: { ...stay, kind: "moved" } };
    case "leave changed":
      return { ...base, kind, fact: { ...stay, kind: "on leave", dueBack: null } };
    case "transferred":
    case "departed":
      return {
        ...base,
        kind,
        fact: { ...stay, kind: "departed", unplanned: choice, toAnotherHospital: false },
      };
    case "departure cancelled":
      return { ...base, kind, fact: { ...stay, kind: "departure cancelled" } };
    case "stay cancelled":
      return { ...base, kind, fact: { ...stay, kind: "cancelled" } };
    case "end is near":
      return { ...base, kind, endsOn: "2026-06-03", daysBefore: 30 };
    case "longer agreed":
      return { ...base, kind, days: 30 };
    case "died":
      return { ...base, kind, confirmedBy: choice ? beside : null };
    case "merged":
      return choice ? { ...base, kind, into: "elsewhere" } : { ...base, kind, other: otherWith(peer, id) };
    case "merge undone":
      return { ...base, kind, otherId: choice ? "elsewhere" : (journey?.merged[0]?.id ?? "") };
    default:
      return { ...base, kind };
  }
}

function otherWith(peer: string, id: string): Journey {
  const other = { ...journeyOf([invites]), id: `other ${id}`, closedPeers: [peer] };
  return { ...other, invitedAt: new Date(start.getTime() + 365 * 86_400_000) };
}

/** A row of moves, long enough for whole lives with the programme. */
export const moves = fc.array(move, { minLength: 1, maxLength: 60, size: "max" });

export interface Moment {
  readonly before: Journey | null;
  readonly event: JourneyEvent;
  readonly after: Journey;
  readonly at: Date;
}

/** Plays the moves as a programme would live them, and gives every moment at which something was recorded. */
export function play(moves: readonly Move[], first: readonly JourneyEvent[] = []): readonly Moment[] {
  const moments: Moment[] = [];
  let journey: Journey | null = first.length > 0 ? journeyOf(first) : null;
  let at = first.at(-1)?.at ?? start;
  const record = (event: JourneyEvent) => {
    const decision = decide(journey, event, onShift);
    for (const fact of "events" in decision ? decision.events : []) {
      const before = journey;
      journey = apply(journey, fact);
      if (journey) moments.push({ before, event: fact, after: journey, at: fact.at });
    }
  };
  for (const [index, move] of moves.entries()) {
    at = new Date(at.getTime() + move.minutes * 60_000);
    const due =
      journey && clocks(journey, defaultClocks, at).find(({ dueAt, causes }) => causes && dueAt <= at);
    if (move.clockRuns && due?.causes)
      record({ ...due.causes, id: `clock ${index}`, at, by: { role: "clock", id: "clock" } });
    record(eventOf(move.guided ? guide(move, journey) : move, journey, at, `event ${index}`));
  }
  return moments;
}
