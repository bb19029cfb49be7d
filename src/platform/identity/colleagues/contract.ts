import { z } from "zod";
import { contract } from "../../http/contract.ts";
import { comesNext, newPassword, role } from "../contract.ts";

const day = z.iso.date();

const colleague = z.object({
  staffId: z.uuid(),
  firstName: z.string(),
  surname: z.string(),
  roles: z.array(role),
  /** The day of their last use; told to administrators only. */
  lastSeenOn: day.nullable(),
  leftOn: day.nullable(),
  self: z.boolean(),
});

/** Some of a long list, by name, and where it goes on. */
const page = z.object({ people: z.array(colleague), next: z.string().nullable() });

export const colleagues = contract({
  method: "GET",
  path: "/api/v1/staff",
  tag: "staff",
  summary: "Who works here, who is invited, and who left",
  answer: z.object({
    here: page.extend({ inAll: z.number().int() }),
    left: page.extend({ inAll: z.number().int() }),
    invitations: z.array(
      z.object({
        invitationId: z.uuid(),
        firstName: z.string(),
        surname: z.string(),
        role,
        expiresAt: z.iso.datetime(),
        over: z.boolean(),
      }),
    ),
    wards: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
  }),
});

export type Colleagues = z.infer<typeof colleagues.answer>;
export type ColleaguePage = z.infer<typeof page>;
export type Colleague = z.infer<typeof colleague>;
export type Invitation = Colleagues["invitations"][number];

export const moreColleagues = contract({
  method: "GET",
  path: "/api/v1/staff/more",
  tag: "staff",
  summary: "Who works here, or who left: the page that another one named",
  query: z.object({ after: z.string().max(600) }),
  answer: page,
});

export const takeBackInvitation = contract({
  method: "DELETE",
  path: "/api/v1/staff-invitations/:invitationId",
  tag: "staff",
  summary: "Take back an invitation that nobody took up yet; its link opens nothing any more",
  params: z.object({ invitationId: z.uuid() }),
  answer: z.object({ takenBack: z.literal(true) }),
});

const one = z.object({ staffId: z.uuid() });

export const endAccount = contract({
  method: "POST",
  path: "/api/v1/staff/:staffId/end",
  tag: "staff",
  summary: "End a colleague's account, at once and everywhere; asks for a fresh proof",
  params: one,
  answer: z.object({ ended: z.literal(true) }),
});

export const makeResetLink = contract({
  method: "POST",
  path: "/api/v1/staff/:staffId/reset-link",
  tag: "staff",
  summary: "Make the link for a new password; it works once and for two hours; asks for a fresh proof",
  params: one,
  body: z.object({ secondStepLost: z.boolean() }),
  answer: z.object({ linkId: z.uuid(), location: z.string(), expiresAt: z.iso.datetime() }),
});

export const resetByLink = contract({
  method: "POST",
  path: "/api/v1/reset-links/use",
  tag: "staff",
  summary: "Choose a new password by the link; every session of the account ends",
  body: z.object({ token: z.string().min(20).max(100), password: newPassword }),
  answer: comesNext,
});
