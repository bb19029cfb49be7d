import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { conflict, notFound, openRoute, route, type Services } from "../../http/index.ts";
import { makeResetLink, resetByLink } from "../colleagues/contract.ts";
import { mayKeepAccountOf } from "../colleagues/policy.ts";
import { letIn } from "../proof/let-in.ts";
import { signedIn } from "../proof/signed-in.ts";
import { passwordHashOf } from "../proof/store.ts";
import { asSystem } from "../second-step/store.ts";
import { mustBeFresh } from "../session/fresh.ts";
import { choosePassword } from "./choose-password.ts";
import { insertResetLink } from "./store.ts";

const minutes = 120;

const tokenOf = ({ keys }: Services, linkId: string): string =>
  keys.fingerprint(`reset link ${linkId}`).toString("base64url");

/** A forgotten password: an administrator hands over a link, and its holder chooses anew. No mail is sent. */
export function registerResetLinks(app: FastifyInstance, services: Services): void {
  route(app, services, makeResetLink, {
    permit: ({ act, params }) => mayKeepAccountOf(act.who, params.staffId),
    audit: ({ params, body }) => ({
      action: `reset link${body.secondStepLost ? ", second step too" : ""}: ${params.staffId}`,
    }),
    answer: async (call) => {
      await mustBeFresh(call);
      const { act, params, body } = call;
      const holder = { programmeId: act.who.programmeId, staffId: params.staffId };
      const linkId = uuidv7();
      const expiresAt = new Date(act.now.getTime() + minutes * 60_000);
      await asSystem(act, holder.programmeId, async (system) => {
        if (!(await passwordHashOf(system, holder)))
          throw conflict("no-password", "This account has no password here.");
        const token = tokenOf(services, linkId);
        const letsSecondStepGo = body.secondStepLost;
        await insertResetLink(system, {
          ...holder,
          linkId,
          token,
          madeBy: act.who.id,
          expiresAt,
          letsSecondStepGo,
        });
      });
      return { linkId, location: "", expiresAt: expiresAt.toISOString() };
    },
    reveal: (_, stored) => ({
      ...stored,
      location: `${services.origin}/new-password/${tokenOf(services, stored.linkId)}`,
    }),
  });

  openRoute(app, resetByLink, {
    because: "whoever holds the link for a new password has no session",
    answer: async ({ request, reply, body }) => {
      const next = await letIn(services, request, reply, await choosePassword(services, body));
      if (!next) throw notFound();
      return signedIn(next);
    },
  });
}
