import { z } from "zod";
import { contract } from "../../platform/http/contract.ts";
import { activityCode } from "../people/contract.ts";

const instant = z.iso.datetime();

/** What the ward's list says about a peer. Nothing for whoever did not invite, nothing that the person was not told. */
export const peerLine = z.enum([
  "invited",
  "someone is on the way",
  "met",
  "nobody could come",
  "still looking",
]);
export type PeerLine = z.infer<typeof peerLine>;

const ward = z.object({
  unitId: z.uuid(),
  name: z.string(),
  hospital: z.string(),
  kind: z.enum(["ward", "emergency"]),
});
export type Ward = z.infer<typeof ward>;

/** When the person would like someone to come; "any time" unless they said so. */
export const bestTimes = ["any time", "morning", "afternoon", "evening"] as const;
export type BestTime = (typeof bestTimes)[number];

export const wards = contract({
  method: "GET",
  path: "/api/v1/wards",
  tag: "care team",
  summary: "The wards of the signed-in care team member",
  answer: z.object({ wards: z.array(ward) }),
});

export const wardLine = z.object({
  stayId: z.uuid(),
  bed: z.string().nullable(),
  nameUsed: z.string(),
  class: z.string(),
  admittedAt: instant.nullable(),
  onLeave: z.boolean(),
  departedAt: instant.nullable(),
  askedSaidNoAt: instant.nullable(),
  peer: peerLine.nullable(),
  /** An invitation of one's own that can still be called back as asked in error. */
  canCallBack: z.boolean(),
  /** The person opened something to this ward's care team. */
  shared: z.boolean(),
});
export type WardLine = z.infer<typeof wardLine>;

export const wardList = contract({
  method: "GET",
  path: "/api/v1/wards/:unitId/stays",
  tag: "care team",
  summary: "Who is on the ward, from the hospital's own messages; names go 72 hours after leaving",
  params: z.object({ unitId: z.uuid() }),
  answer: z.object({
    unit: ward,
    lastMessageAt: instant.nullable(),
    /** By when a peer comes when asked now, as the programme's clock says. */
    meetBy: instant,
    /** False outside the programme's hours: the inviter is told at once. */
    openNow: z.boolean(),
    stays: z.array(wardLine),
  }),
});

export const invite = contract({
  method: "POST",
  path: "/api/v1/invitations",
  tag: "care team",
  summary: "Ask for a peer after the person's own yes: three fields",
  body: z.object({
    invitationId: z.uuid(),
    stayId: z.uuid(),
    saidYes: z.literal(true, { error: "Ask the person first. An invitation needs their own yes." }),
    /** The person was told that the inviter will see "invited", "someone is on the way", "met". */
    personTold: z.boolean(),
    bestTime: z.enum(bestTimes).default("any time"),
    wishes: z.string().trim().max(300).default(""),
    language: z.enum(["en", "fr", "other"]).default("en"),
    pronouns: z.string().trim().max(40).default(""),
  }),
  answer: z.object({ peer: peerLine.nullable(), meetBy: instant }),
});

export const saidNo = contract({
  method: "POST",
  path: "/api/v1/stays/:stayId/said-no",
  tag: "care team",
  summary:
    "Asked, said no: stands on this ward's list until 72 hours after leaving, and counts one without a person",
  params: z.object({ stayId: z.uuid() }),
  body: z.object({}),
  answer: z.object({ askedAt: instant }),
});

export const askedInError = contract({
  method: "POST",
  path: "/api/v1/stays/:stayId/asked-in-error",
  tag: "care team",
  summary: "The inviter's own error: the invitation is called back",
  params: z.object({ stayId: z.uuid() }),
  body: z.object({ eventId: z.uuid() }),
  answer: z.object({ calledBack: z.literal(true) }),
});

/** What a person opened to their care team in this stay, and nothing else: each part is there only with its own yes. */
export const sharedWithTeam = contract({
  method: "GET",
  path: "/api/v1/stays/:stayId/shared",
  tag: "care team",
  summary: "What the person lets the care team of this stay see",
  params: z.object({ stayId: z.uuid() }),
  answer: z.object({
    nameUsed: z.string(),
    peer: z.object({ firstName: z.string(), introduction: z.string() }).nullable(),
    contacts: z.array(
      z.object({
        contactId: z.uuid(),
        at: instant,
        outcome: z.enum(["reached", "tried", "planned"]),
        activities: z.array(activityCode),
      }),
    ),
    words: z.array(z.object({ contactId: z.uuid(), text: z.string() })),
    nextCheckIn: z.object({ rung: z.string(), dueAt: instant }).nullable(),
  }),
});
export type SharedWithTeam = z.infer<typeof sharedWithTeam.answer>;
