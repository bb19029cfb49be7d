import { z } from "zod";
import { contract } from "../http/contract.ts";

const instant = z.iso.datetime();
/** One spelling for one address: as written at the door, in an invitation and in a credential. */
const email = z.email().max(254).toLowerCase();
export const role = z.enum([
  "peer",
  "care-team",
  "coordinator",
  "mentor",
  "evaluator",
  "privacy-officer",
  "administrator",
]);

export type Role = z.infer<typeof role>;

/** What stands between a proof and the session. "second step" and "set up" have ten minutes, in this browser. */
export const comesNext = z.object({
  next: z.enum(["in", "second step", "set up"]),
  ways: z.array(z.enum(["code", "passkey"])),
});

/** A password someone chooses. */
export const newPassword = z
  .string()
  .min(12, { error: "Choose at least 12 characters; a sentence is good." })
  .max(200);

export const me = contract({
  method: "GET",
  path: "/api/v1/me",
  tag: "session",
  summary: "Who is signed in, in which programme, the shift that runs and those that come",
  answer: z.object({
    staffId: z.uuid(),
    firstName: z.string(),
    roles: z.array(role),
    language: z.enum(["en", "fr"]),
    programme: z.object({ name: z.string(), timeZone: z.string() }),
    demo: z.boolean(),
    shift: z.object({ from: instant, until: instant }).nullable(),
    /** One's own of the next two weeks, each in the time zone of its hospital. */
    comingShifts: z.array(
      z.object({ from: instant, until: instant, hospital: z.string(), timeZone: z.string() }),
    ),
    now: instant,
  }),
});

export const signIn = contract({
  method: "POST",
  path: "/api/v1/session",
  tag: "session",
  summary: "Sign in with e-mail and password",
  body: z.object({ email, password: z.string().min(1).max(200) }),
  answer: comesNext,
});

export const signOut = contract({
  method: "DELETE",
  path: "/api/v1/session",
  tag: "session",
  summary: "End this session",
  answer: z.object({ signedOut: z.literal(true) }),
});

export const demoRole = z.enum([
  "peer",
  "care-team",
  "coordinator",
  "mentor",
  "evaluator",
  "privacy-officer",
  "administrator",
  "person",
]);

export const demoDoor = contract({
  method: "GET",
  path: "/api/v1/demo/door",
  tag: "demo",
  summary: "The invented people one can come in as; only where the demo runs",
  answer: z.object({
    people: z.array(
      z.object({
        as: demoRole,
        email: z.string().optional(),
        firstName: z.string(),
        line: z.object({ en: z.string(), fr: z.string() }),
        button: z.object({ en: z.string(), fr: z.string() }),
      }),
    ),
  }),
});

export const demoSignIn = contract({
  method: "POST",
  path: "/api/v1/demo/sign-in",
  tag: "demo",
  summary: "Come in as someone of the demo programme; only where the demo runs",
  body: z.union([z.object({ email, as: demoRole.optional() }), z.object({ as: demoRole })]),
  answer: z.object({ location: z.string() }),
});

export const inviteStaff = contract({
  method: "POST",
  path: "/api/v1/staff-invitations",
  tag: "staff",
  summary: "Invite someone to work here; the link works once and for seven days",
  body: z.object({
    email,
    firstName: z.string().trim().min(1).max(80),
    surname: z.string().trim().min(1).max(80),
    language: z.enum(["en", "fr"]),
    role,
    unitIds: z.array(z.uuid()).max(50).default([]),
  }),
  answer: z.object({ invitationId: z.uuid(), location: z.string(), expiresAt: instant }),
});

export const acceptStaffInvitation = contract({
  method: "POST",
  path: "/api/v1/staff-invitations/accept",
  tag: "staff",
  summary: "Take up an invitation by its link and choose a password",
  body: z.object({
    token: z.string().min(20).max(100),
    password: newPassword,
  }),
  answer: comesNext,
});
