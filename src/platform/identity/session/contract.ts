import { z } from "zod";
import { contract } from "../../http/contract.ts";

const instant = z.iso.datetime();

export const sessions = contract({
  method: "GET",
  path: "/api/v1/sessions",
  tag: "session",
  summary: "Where one is signed in",
  answer: z.object({
    sessions: z.array(
      z.object({
        sessionId: z.uuid(),
        device: z.object({ kind: z.string(), browser: z.string(), system: z.string() }).nullable(),
        startedAt: instant,
        seenAt: instant,
        thisOne: z.boolean(),
      }),
    ),
  }),
});

export type SessionLine = z.infer<typeof sessions.answer>["sessions"][number];

export const endSession = contract({
  method: "DELETE",
  path: "/api/v1/sessions/:sessionId",
  tag: "session",
  summary: "Sign out in one place",
  params: z.object({ sessionId: z.uuid() }),
  answer: z.object({ ended: z.literal(true) }),
});

export const signOutEverywhere = contract({
  method: "DELETE",
  path: "/api/v1/sessions",
  tag: "session",
  summary: "Sign out everywhere, here too",
  answer: z.object({ ended: z.literal(true) }),
});

export const proveAgain = contract({
  method: "POST",
  path: "/api/v1/session/proof",
  tag: "session",
  summary:
    "Show again who one is, before something sensitive: the password, or the code where there is a second step",
  body: z.union([
    z.object({ password: z.string().min(1).max(200) }),
    z.object({ code: z.string().min(6).max(20) }),
  ]),
  answer: z.object({ fits: z.boolean() }),
});
