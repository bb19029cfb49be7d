import type { FastifyInstance } from "fastify";
import type { Act } from "../../database/index.ts";
import { conflict, notFound, Problem, route, type Services, type SignedIn } from "../../http/index.ts";
import { allow } from "../../permit/index.ts";
import { mustBeFresh } from "../session/fresh.ts";
import { endSessionsOf } from "../session/store.ts";
import { beginApp, confirmApp, forgetApp, newPaperCodes } from "./contract.ts";
import * as step from "./second-step.ts";
import type { Holder } from "./store.ts";
import { uriOf } from "./totp.ts";

const own = () => allow("one's own second step");
const holderOf = ({ who }: Act<SignedIn>): Holder => ({ programmeId: who.programmeId, staffId: who.id });

/** Setting up, renewing and taking away one's own second step. Whatever changes ends every other session. */
export function registerSecondStep(app: FastifyInstance, services: Services): void {
  const nameOf = () => new URL(services.origin).hostname;

  route(app, services, beginApp, {
    permit: own,
    answer: async (call) => {
      await mustBeFresh(call);
      if (!(await step.beginApp(services, call.act, holderOf(call.act)))) throw setUpAlready();
      return { secret: "", uri: "" };
    },
    reveal: async ({ act }) => {
      const secret = await step.pendingSecret(services, act, holderOf(act));
      if (!secret) throw setUpAlready();
      return { secret, uri: uriOf(secret, nameOf()) };
    },
    audit: () => ({ action: "second step begun" }),
  });

  route(app, services, confirmApp, {
    permit: own,
    answer: async ({ act, body, sessionHash }) => {
      const holder = holderOf(act);
      if (!(await step.confirmApp(services, act, holder, body.code)))
        throw new Problem(403, "code-refused", "This code does not fit.");
      await endSessionsOf(act, holder, sessionHash);
      // Stored for a repeated command: the batch's id, which is worth nothing without the programme's key.
      return { paperCodes: [await step.newPaperCodes(services, act, holder)] };
    },
    reveal: ({ act }, { paperCodes: [batchId = ""] }) => ({
      paperCodes: step.paperCodesOf(services, holderOf(act), batchId),
    }),
    audit: () => ({ action: "second step set up" }),
  });

  route(app, services, newPaperCodes, {
    permit: own,
    answer: async (call) => {
      await mustBeFresh(call);
      const holder = holderOf(call.act);
      if (!(await step.standingOf(call.act, holder, call.act.who.roles)).app) throw notFound();
      return { paperCodes: [await step.newPaperCodes(services, call.act, holder)] };
    },
    reveal: ({ act }, { paperCodes: [batchId = ""] }) => ({
      paperCodes: step.paperCodesOf(services, holderOf(act), batchId),
    }),
    audit: () => ({ action: "new paper codes" }),
  });

  route(app, services, forgetApp, {
    permit: own,
    answer: async (call) => {
      await mustBeFresh(call);
      const holder = holderOf(call.act);
      await step.forgetSecondStep(call.act, holder);
      await endSessionsOf(call.act, holder, call.sessionHash);
      return { forgotten: true as const };
    },
    audit: () => ({ action: "second step taken away" }),
  });
}

const setUpAlready = () =>
  conflict("second-step-there", "An app is set up already. Take it away first, then set up another.");
