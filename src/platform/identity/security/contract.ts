import { z } from "zod";
import { contract } from "../../http/contract.ts";
import { newPassword } from "../contract.ts";

const instant = z.iso.datetime();

export const security = contract({
  method: "GET",
  path: "/api/v1/security",
  tag: "security",
  summary: "How one's own account is protected",
  answer: z.object({
    /** A password is kept here; without one, another house vouches. */
    password: z.boolean(),
    app: z.object({ since: instant, paperCodesLeft: z.number().int() }).nullable(),
    /** One of one's roles must have a second step. */
    required: z.boolean(),
    passkeys: z.array(
      z.object({ passkeyId: z.uuid(), name: z.string(), addedAt: instant, usedAt: instant.nullable() }),
    ),
    /** Until when sensitive things need no new proof. */
    freshUntil: instant,
    /** Ways to show again who one is. */
    proofs: z.array(z.enum(["password", "code", "passkey"])),
  }),
});

export type Security = z.infer<typeof security.answer>;

export const changePassword = contract({
  method: "PUT",
  path: "/api/v1/security/password",
  tag: "security",
  summary: "Choose a new password; every other session ends; asks for a fresh proof",
  body: z.object({ password: newPassword }),
  answer: z.object({ changed: z.literal(true) }),
});
