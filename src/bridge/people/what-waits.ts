import type { OutboxEntry } from "../../platform/device/outbox.ts";
import { logContact, takeStep } from "./contract.ts";
import type { words } from "./waiting-words.ts";

/** What a command in the outbox is, in words, and about whom. */
export interface WhatWaits {
  readonly word: Extract<keyof typeof words, `waiting.what-${string}`>;
  readonly personId: string | undefined;
  /** Words that the peer wrote, so that they are not lost with a refusal. */
  readonly text: string | undefined;
}

const ends = {
  "nothing-written": "waiting.what-nothing-written",
  steps: "waiting.what-steps",
  "consent-talk": "waiting.what-consent-talk",
  sharing: "waiting.what-sharing",
  "came-by": "waiting.what-came-by",
  "not-now": "waiting.what-not-now",
} as const;

const isKnownEnd = (end: string): end is keyof typeof ends => end in ends;

/** A version of the app before this one may have written it: what is not known is still something. */
export function whatWaits({ path, body }: Pick<OutboxEntry, "path" | "body">): WhatWaits {
  const [area, id, end = ""] = path.split("/");
  const personId = area === "people" ? id : undefined;
  const contact = end === "contacts" ? logContact.body?.safeParse(body).data : undefined;
  if (contact)
    return { word: `waiting.what-${contact.outcome}`, personId, text: contact.words?.text ?? undefined };
  const isFirstMeeting = end === "steps" && takeStep.body?.safeParse(body).data?.step === "met";
  if (isFirstMeeting) return { word: "waiting.what-met", personId, text: undefined };
  return { word: isKnownEnd(end) ? ends[end] : "waiting.what-else", personId, text: undefined };
}
