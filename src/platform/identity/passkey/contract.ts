import { z } from "zod";
import { contract } from "../../http/contract.ts";
import { comesNext } from "../contract.ts";

/** As the browser's own interface defines them (WebAuthn Level 3, JSON forms). */
const options = z.looseObject({ challenge: z.string() });
const given = z.looseObject({
  id: z.string().max(1400),
  rawId: z.string().max(1400),
  type: z.literal("public-key"),
  response: z.looseObject({}),
  clientExtensionResults: z.looseObject({}),
});
const name = z.string().trim().min(1).max(60);
const one = z.object({ passkeyId: z.uuid() });

export const passkeyOptions = contract({
  method: "POST",
  path: "/api/v1/passkeys/options",
  tag: "security",
  summary: "What the browser needs to make a passkey; asks for a fresh proof",
  answer: z.object({ options }),
});

export const addPasskey = contract({
  method: "POST",
  path: "/api/v1/passkeys",
  tag: "security",
  summary: "Add the passkey that the browser made",
  body: z.object({ name, given }),
  answer: one,
});

export const renamePasskey = contract({
  method: "PUT",
  path: "/api/v1/passkeys/:passkeyId",
  tag: "security",
  summary: "Call a passkey something else",
  params: one,
  body: z.object({ name }),
  answer: one,
});

export const removePasskey = contract({
  method: "DELETE",
  path: "/api/v1/passkeys/:passkeyId",
  tag: "security",
  summary: "Remove a passkey; every other session ends; asks for a fresh proof",
  params: one,
  answer: z.object({ removed: z.literal(true) }),
});

export const passkeyDoor = contract({
  method: "POST",
  path: "/api/v1/session/passkey/options",
  tag: "session",
  summary: "What the browser needs to ask for a passkey, at sign-in, as second step or as a fresh proof",
  answer: z.object({ options }),
});

export const passkeySignIn = contract({
  method: "POST",
  path: "/api/v1/session/passkey",
  tag: "session",
  summary: "Sign in with a passkey, which is both steps at once",
  body: z.object({ given }),
  answer: comesNext,
});

export const passkeyProof = contract({
  method: "POST",
  path: "/api/v1/session/passkey/proof",
  tag: "session",
  summary: "Show again who one is, with a passkey",
  body: z.object({ given }),
  answer: z.object({ fits: z.boolean() }),
});

export const passkeyOptionsAtTheDoor = contract({
  method: "POST",
  path: "/api/v1/session/second-step/passkey/options",
  tag: "session",
  summary: "After the password, where a second step is needed and there is none yet: begin with a passkey",
  answer: z.object({ options }),
});

export const addPasskeyAtTheDoor = contract({
  method: "POST",
  path: "/api/v1/session/second-step/passkey",
  tag: "session",
  summary: "The passkey that the browser made: it is the second step, and one is in",
  body: z.object({ name, given }),
  answer: comesNext,
});
