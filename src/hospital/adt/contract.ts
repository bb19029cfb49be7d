import { z } from "zod";
import { contract } from "../../platform/http/contract.ts";

const instant = z.iso.datetime();
const one = z.object({ waitingId: z.uuid() });

/** A message that could not be understood. Its content stays sealed; the reason is a code with words in both languages. */
export const waitingMessage = z.object({
  waitingId: z.uuid(),
  hospital: z.string(),
  receivedAt: instant,
  triggerEvent: z.string().nullable(),
  reason: z.string(),
});
export type Waiting = z.infer<typeof waitingMessage>;

export const waitingMessages = contract({
  method: "GET",
  path: "/api/v1/waiting-messages",
  tag: "coordinator",
  summary: "Hospital messages that wait for a person, with the reason; oldest first, by pages",
  /** Where the page before said that this one begins. */
  query: z.object({ after: z.string().max(200).optional() }),
  answer: z.object({
    messages: z.array(waitingMessage),
    next: z.string().nullable(),
    /** How many wait in all. */
    inAll: z.number().int(),
    hospitals: z.array(z.object({ name: z.string(), lastMessageAt: instant.nullable() })),
  }),
});

export type AllWaiting = z.infer<typeof waitingMessages.answer>;
export type HospitalLine = AllWaiting["hospitals"][number];

export const tryMessageAgain = contract({
  method: "POST",
  path: "/api/v1/waiting-messages/:waitingId/again",
  tag: "coordinator",
  summary: "Read the message again, after the hospital or the settings were mended",
  params: one,
  body: z.object({}),
  answer: z.object({ outcome: z.enum(["taken in", "still waits"]), reason: z.string().nullable() }),
});

export const dropMessage = contract({
  method: "POST",
  path: "/api/v1/waiting-messages/:waitingId/drop",
  tag: "coordinator",
  summary: "Drop the message, with a reason that is kept",
  params: one,
  body: z.object({
    because: z.string().trim().min(3, { error: "Say why, so that someone later understands." }).max(300),
  }),
  answer: z.object({ dropped: z.literal(true) }),
});
