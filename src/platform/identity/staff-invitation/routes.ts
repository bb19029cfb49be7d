import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { notFound, openRoute, route, type Services } from "../../http/index.ts";
import { acceptStaffInvitation, inviteStaff } from "../contract.ts";
import { letIn } from "../proof/let-in.ts";
import { signedIn } from "../proof/signed-in.ts";
import { mustBeFresh } from "../session/fresh.ts";
import { acceptInvitation } from "./accept.ts";
import { expiryOf, linkTo, tokenOf } from "./link.ts";
import { mayInviteStaff } from "./policy.ts";
import { insertInvitation } from "./store.ts";

/** How colleagues come in: someone who may invites them, and they choose their own password. */
export function registerStaffInvitations(app: FastifyInstance, services: Services): void {
  route(app, services, inviteStaff, {
    permit: ({ act, body }) => mayInviteStaff(act.who, body.role),
    answer: async (call) => {
      const { act, body } = call;
      if (body.role === "administrator") await mustBeFresh(call);
      const invitationId = uuidv7();
      const expiresAt = expiryOf(act.now);
      const token = tokenOf(services, invitationId);
      await insertInvitation(act, { id: invitationId, token, expiresAt }, body);
      return { invitationId, location: "", expiresAt: expiresAt.toISOString() };
    },
    reveal: (_, stored) => ({ ...stored, location: linkTo(services, stored.invitationId) }),
    audit: ({ body }) => ({ action: `invite ${body.role}` }),
  });

  openRoute(app, acceptStaffInvitation, {
    because: "whoever holds the link of an invitation has no session yet",
    answer: async ({ request, reply, body }) => {
      const next = await letIn(services, request, reply, await acceptInvitation(services, body));
      if (!next) throw notFound();
      return signedIn(next);
    },
  });
}
