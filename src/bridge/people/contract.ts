import { z } from "zod";
import { contract } from "../../platform/http/contract.ts";

const instant = z.iso.datetime();

/** What follow-up needs to know of one person, as JSON; `rules.ts` of follow-up computes the rest on phone and server. */
export const followUpFacts = z.object({
  crossingAt: instant.nullable(),
  stays: z.array(
    z.object({
      stayId: z.uuid(),
      where: z.enum(["ward", "emergency"]),
      openedAt: instant,
      leave: z.object({ since: instant, dueBack: instant.nullable() }).nullable(),
      departure: z.object({ at: instant, unplanned: z.boolean(), toAnotherHospital: z.boolean() }).nullable(),
    }),
  ),
  contacts: z.array(z.object({ id: z.uuid(), at: instant, result: z.enum(["reached", "tried", "planned"]) })),
  quietSince: instant.nullable(),
  extraDays: z.number().int(),
  restartedAt: instant.nullable(),
});
export type FollowUpFactsJson = z.infer<typeof followUpFacts>;

export const stage = z.enum(["invited", "offered", "meeting", "met", "crossing", "ended", "not taken up"]);

/** One of a peer's people, as lists show them: the least. */
export const personCard = z.object({
  personId: z.uuid(),
  journeyId: z.uuid(),
  nameUsed: z.string(),
  pronouns: z.string(),
  language: z.enum(["en", "fr", "other"]),
  stage,
  /** Whether this is one's own person, or one is covering, and until when. */
  relation: z.enum(["assigned", "cover"]),
  coverUntil: instant.nullable(),
  /** Where now, while in hospital. Lists show the ward; the bed only on the person's own screen. */
  where: z.object({ hospital: z.string(), unit: z.string(), bed: z.string().nullable() }).nullable(),
  facts: followUpFacts,
});
export type PersonCard = z.infer<typeof personCard>;

export const contactLevel = z.enum(["only us two", "my peers", "crosses to the team"]);
export type ContactLevel = z.infer<typeof contactLevel>;

/** The field's activity codes (Toronto emergency peers, BMC Health Serv Res 2023, doi 10.1186/s12913-023-10532-5). */
export const activityCodes = [
  "company",
  "food",
  "discharge planning",
  "emotions",
  "shelter bed",
  "shared experience",
  "ride",
  "news for team",
  "clothes",
  "addiction care link",
  "meal site",
  "spoke up",
  "stepped outside",
  "what will happen",
  "mental health link",
  "naloxone",
  "primary care",
  "harm reduction supplies",
  "longer-term housing",
  "crisis line",
  "income",
  "work",
] as const;
export const activityCode = z.enum(activityCodes);
export type ActivityCode = z.infer<typeof activityCode>;

export const contactEntry = z.object({
  contactId: z.uuid(),
  at: instant,
  outcome: z.enum(["reached", "tried", "planned"]),
  way: z.enum(["in person", "phone", "text", "other"]),
  activities: z.array(activityCode),
  /** Present only when the reader may see the words. */
  words: z.object({ level: contactLevel, text: z.string() }).nullable(),
  byMe: z.boolean(),
});
export type ContactEntry = z.infer<typeof contactEntry>;

/** A yes that is in force, for the marks "who can see it" on the person's things. */
export const choiceInForce = z.object({ reader: z.string(), item: z.string(), until: instant.nullable() });

/** Everything that a peer's phone holds about one person. */
export const personDocument = personCard.extend({
  wishes: z.string(),
  /** The person can't decide just now (row 33 of the journey): nothing is opened or widened. */
  cannotBeAsked: z.boolean(),
  bestTime: z.string(),
  contacts: z.array(contactEntry),
  choices: z.array(choiceInForce),
  /** The person asked on their page: please come by. */
  asksToComeBy: z.object({ requestId: z.uuid(), askedAt: instant }).nullable(),
  /** A live link to the person's own page exists. */
  ownPage: z.boolean(),
  endsOn: z.iso.date().nullable(),
  /** What this peer may do next, from the journey's table. */
  nextSteps: z.array(z.string()),
});
export type PersonDocument = z.infer<typeof personDocument>;

export const offerPreview = z.object({
  offerId: z.uuid(),
  journeyId: z.uuid(),
  hospital: z.string(),
  unit: z.string(),
  placeKind: z.enum(["ward", "emergency", "outside"]),
  language: z.enum(["en", "fr", "other"]),
  fits: z.array(z.string()),
  askedAt: instant,
  closesAt: instant,
});
export type OfferPreview = z.infer<typeof offerPreview>;

export const today = contract({
  method: "GET",
  path: "/api/v1/today",
  tag: "peer",
  summary: "What needs this peer now: offers without a name, people, and the hours of the shift",
  answer: z.object({
    shift: z.object({ from: instant, until: instant, hospital: z.string() }).nullable(),
    /** When the next shift begins, for the calm screen between two of them. */
    nextShiftAt: instant.nullable(),
    load: z.object({ people: z.number(), limit: z.number() }),
    offers: z.array(offerPreview),
    comeBy: z.array(z.object({ requestId: z.uuid(), personId: z.uuid(), askedAt: instant })),
    people: z.array(personCard),
  }),
});

export const people = contract({
  method: "GET",
  path: "/api/v1/people",
  tag: "peer",
  summary: "The people whom this peer supports or covers",
  answer: z.object({ people: z.array(personCard) }),
});

const ofPerson = z.object({ personId: z.uuid() });

export const onePerson = contract({
  method: "GET",
  path: "/api/v1/people/:personId",
  tag: "peer",
  summary: "One person, as far as their yes reaches",
  params: ofPerson,
  answer: personDocument,
});

export const logContact = contract({
  method: "POST",
  path: "/api/v1/people/:personId/contacts",
  tag: "peer",
  summary: "Log a meeting or an attempt; no words needed",
  params: ofPerson,
  body: z.object({
    contactId: z.uuid(),
    at: instant,
    outcome: z.enum(["reached", "tried", "planned"]),
    way: z.enum(["in person", "phone", "text", "other"]).default("in person"),
    activities: z.array(activityCode).max(activityCodes.length).default([]),
    words: z
      .object({ level: contactLevel, text: z.string().trim().min(1).max(4_000) })
      .nullable()
      .default(null),
    corrects: z.uuid().nullable().default(null),
  }),
  answer: z.object({ contactId: z.uuid() }),
});

export const nothingWritten = contract({
  method: "POST",
  path: "/api/v1/people/:personId/nothing-written",
  tag: "peer",
  summary: "Met, and nothing is written down: the programme counts one for that day and keeps nothing else",
  params: ofPerson,
  body: z.object({ at: instant }),
  answer: z.object({ counted: z.literal(true) }),
});

/** Steps of the journey that a peer takes about one of their people. */
export const peerStep = z.enum([
  "met",
  "not there",
  "not me",
  "paused",
  "no longer paused",
  "stopped",
  "handed over",
  "on cover",
  "finished",
  "cannot be asked",
  "can be asked again",
]);
export type PeerStep = z.infer<typeof peerStep>;

export const takeStep = contract({
  method: "POST",
  path: "/api/v1/people/:personId/steps",
  tag: "peer",
  summary: "What happened, or what the person decided and said to the peer",
  params: ofPerson,
  body: z.object({
    eventId: z.uuid(),
    step: peerStep,
    at: instant,
    /** The other peer of a hand-over or a cover. */
    toPeer: z.uuid().nullable().default(null),
    until: instant.nullable().default(null),
  }),
  answer: z.object({ stage }),
});

export const ownPageLink = contract({
  method: "POST",
  path: "/api/v1/people/:personId/own-page",
  tag: "peer",
  summary: "A new link and code for the person's own page; the one before stops working",
  params: ofPerson,
  body: z.object({}),
  answer: z.object({ location: z.string(), code: z.string(), expiresAt: instant }),
});

export const cameBy = contract({
  method: "POST",
  path: "/api/v1/people/:personId/came-by",
  tag: "peer",
  summary: 'The person\'s "please come by" was seen',
  params: ofPerson,
  body: z.object({ requestId: z.uuid() }),
  answer: z.object({ requestId: z.uuid() }),
});

export const colleagues = contract({
  method: "GET",
  path: "/api/v1/colleagues",
  tag: "peer",
  summary:
    "Peers to whom a person can be handed over or left in cover: first names and who is on shift; those on now first, of many only some",
  /** How the first name begins: finds whoever is not among the first. */
  query: z.object({ name: z.string().trim().max(60).optional() }),
  answer: z.object({
    peers: z.array(
      z.object({
        peerId: z.uuid(),
        firstName: z.string(),
        languages: z.array(z.string()),
        onShiftUntil: instant.nullable(),
      }),
    ),
    /** There are others; more of the name finds them. */
    more: z.boolean(),
  }),
});
