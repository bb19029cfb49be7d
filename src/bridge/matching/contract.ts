import { z } from "zod";
import { contract } from "../../platform/http/contract.ts";
import { stage } from "../people/contract.ts";

const instant = z.iso.datetime();
const ofOffer = z.object({ offerId: z.uuid() });
const ofJourney = z.object({ journeyId: z.uuid() });

export const canMeet = contract({
  method: "POST",
  path: "/api/v1/offers/:offerId/can-meet",
  tag: "peer",
  summary: '"I can meet them": the first wins, everyone else gets "taken, thank you"',
  params: ofOffer,
  body: z.object({}),
  answer: z.object({ outcome: z.enum(["yours", "taken"]), personId: z.uuid().nullable() }),
});

export const notNow = contract({
  method: "POST",
  path: "/api/v1/offers/:offerId/not-now",
  tag: "peer",
  summary: '"Not now": closes nothing, and is kept as nothing but a closed offer',
  params: ofOffer,
  body: z.object({}),
  answer: z.object({ thanks: z.literal(true) }),
});

/** One who waits, as the coordinator sees them. */
export const boardLine = z.object({
  journeyId: z.uuid(),
  stage,
  placeKind: z.enum(["ward", "emergency", "outside"]),
  /** Present once someone with an account asked, and the coordinator may know it (row 3, 5). */
  nameUsed: z.string().nullable(),
  hospital: z.string().nullable(),
  unit: z.string().nullable(),
  bed: z.string().nullable(),
  language: z.enum(["en", "fr", "other"]),
  askedAt: instant,
  meetDueAt: instant.nullable(),
  overdue: z.boolean(),
  unchecked: z.boolean(),
  betweenPeers: z.boolean(),
  waves: z.number().int(),
  /** How many could go now, and how many can't. */
  couldGo: z.number().int(),
  others: z.number().int(),
  /** Those who fit best and why; then some who can't, in one and the same wording. */
  candidates: z.array(
    z.object({
      peerId: z.uuid(),
      firstName: z.string(),
      available: z.boolean(),
      because: z.array(z.enum(["language", "site", "wish", "load"])),
      onShiftUntil: instant.nullable(),
      load: z.number().nullable(),
    }),
  ),
});
export type BoardLine = z.infer<typeof boardLine>;
export type BoardCandidate = BoardLine["candidates"][number];

/** Where the next page begins: given by the page before, and meant for nothing else. */
const after = z.object({ after: z.string().max(200).optional() });
const next = z.string().nullable();

const load = z.object({
  peerId: z.uuid(),
  firstName: z.string(),
  people: z.number(),
  limit: z.number(),
  onShiftUntil: instant.nullable(),
});

export const board = contract({
  method: "GET",
  path: "/api/v1/board",
  tag: "coordinator",
  summary:
    "Who waits for a peer, who is on the way, loads, messages that wait, and check-ins of the week as numbers; of each list its first page",
  answer: z.object({
    /** Whether whoever reads this also works as a peer and is on shift, and so can go oneself. */
    canGo: z.boolean(),
    peersOnNow: z.number().int(),
    waiting: z.object({ overdue: z.number().int(), others: z.number().int() }),
    /** Overdue first, then whoever is due soonest. */
    lines: z.array(boardLine),
    next,
    /** Since the longest time, and how many there are in all. */
    onTheWay: z.array(z.object({ journeyId: z.uuid(), unit: z.string().nullable(), since: instant })),
    onTheWayInAll: z.number().int(),
    loads: z.array(load),
    nextLoads: next,
    checkIns: z.object({ due: z.number(), overdue: z.number() }),
    /** Late check-ins with the peer who is to act; no words, no place (row 34, note h). */
    late: z.array(z.object({ journeyId: z.uuid(), peerFirstName: z.string().nullable(), dueAt: instant })),
    waitingMessages: z.number(),
    metToday: z.number(),
  }),
});

export const boardWaiting = contract({
  method: "GET",
  path: "/api/v1/board/waiting",
  tag: "coordinator",
  summary: "The next page of those who wait for a peer",
  query: after,
  answer: z.object({ lines: z.array(boardLine), next }),
});

export const boardLoads = contract({
  method: "GET",
  path: "/api/v1/board/loads",
  tag: "coordinator",
  summary: "The next page of peers with what each of them carries, by name",
  query: after,
  answer: z.object({ loads: z.array(load), next }),
});

export type TodaysBoard = z.infer<typeof board.answer>;

const done = z.object({ stage });

export const offerTo = contract({
  method: "POST",
  path: "/api/v1/journeys/:journeyId/offers",
  tag: "coordinator",
  summary:
    "Offer by hand to one peer; a peer who is not available for this one gets the same answer for whatever reason",
  params: ofJourney,
  body: z.object({ peerId: z.uuid() }),
  answer: done,
});

export const coordinatorStep = contract({
  method: "POST",
  path: "/api/v1/journeys/:journeyId/steps",
  tag: "coordinator",
  summary:
    "The three choices when the clock ran out (go oneself, keep offering, tell that nobody can come), and checking a ward-code invitation",
  params: ofJourney,
  body: z.object({
    eventId: z.uuid(),
    step: z.enum(["go myself", "keep offering", "nobody can come", "checked", "asked in error"]),
  }),
  answer: done,
});
