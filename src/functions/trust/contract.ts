import { z } from "zod";
import { contract } from "../../platform/http/contract.ts";

/** Who may read: classes that the consent talk speaks of. */
export const talkReader = z.enum(["care-team", "assigned-peer", "cover"]);
/** What is asked one by one on this floor; rooms to come add their own lines. */
export const talkItem = z.enum([
  "who-my-peer-is",
  "contact-made",
  "what-was-done",
  "words-to-team",
  "follow-ups",
  "words-my-peers",
  "back-in-hospital",
  "earlier-stays",
]);
export const talkUntil = z.enum(["this stay", "any ward", "the 90 days"]);

/** Cells of docs/visibility.md that no yes opens. */
const never: Readonly<Record<z.infer<typeof talkReader>, readonly z.infer<typeof talkItem>[]>> = {
  "care-team": ["words-my-peers", "back-in-hospital", "earlier-stays"],
  "assigned-peer": [],
  cover: ["earlier-stays"],
};

export const talkChoice = z
  .object({ reader: talkReader, item: talkItem, answer: z.enum(["yes", "no"]), until: talkUntil })
  .refine(({ reader, item, answer }) => answer === "no" || !never[reader].includes(item), {
    path: ["item"],
    error: "No yes opens this to them.",
  });
export type TalkChoice = z.infer<typeof talkChoice>;

const witness = z.string().trim().max(120).default("");
const witnessMissing = {
  path: ["witness"],
  error: "Aloud needs a witness, on paper a signature: write whose.",
};

export const holdTalk = contract({
  method: "POST",
  path: "/api/v1/people/:personId/consent-talk",
  tag: "peer",
  summary: "The consent talk: yes or no to peer support, then item by item; no answer is a no",
  params: z.object({ personId: z.uuid() }),
  body: z
    .object({
      talkId: z.uuid(),
      at: z.iso.datetime(),
      peerSupport: z.enum(["yes", "no"]),
      /** The limits (danger to life, a child at risk, a court) were said aloud before the first yes. */
      limitsSaid: z.literal(true, {
        error: "Say the three limits first: danger to life, a child at risk, a court.",
      }),
      how: z.enum(["aloud", "signed"]),
      /** Name of the witness when aloud, of the signer when signed; as they give it. A no needs nobody. */
      witness,
      choices: z.array(talkChoice).max(40),
    })
    .refine(({ peerSupport, witness }) => peerSupport === "no" || witness !== "", witnessMissing),
  answer: z.object({ stage: z.enum(["crossing", "not taken up"]) }),
});

export const changeSharing = contract({
  method: "POST",
  path: "/api/v1/people/:personId/sharing",
  tag: "peer",
  summary: "What the person changed, said aloud to the peer: one choice, or everything stopped",
  params: z.object({ personId: z.uuid() }),
  body: z.discriminatedUnion("change", [
    z
      .object({ change: z.literal("choose"), directiveId: z.uuid(), choice: talkChoice, witness })
      .refine(({ choice, witness }) => choice.answer === "no" || witness !== "", witnessMissing),
    z.object({ change: z.literal("stop sharing everything"), directiveId: z.uuid() }),
  ]),
  answer: z.object({ changed: z.literal(true) }),
});
