import type { FastifyInstance } from "fastify";
import type { Act } from "../../database/index.ts";
import { notFound, route, type Services } from "../../http/index.ts";
import { mustBeFresh } from "../session/fresh.ts";
import { endAccount } from "./contract.ts";
import { endAccountOf } from "./end-account.ts";
import { mayKeepAccountOf } from "./policy.ts";

/** What the other rooms do when a colleague leaves: row 45 of the journey, for whom they supported. */
export interface Leaving {
  readonly whenAccountEnds: (
    act: Act,
    leaving: { readonly programmeId: string; readonly peerId: string; readonly by: string },
  ) => void;
}

/** Ending a colleague's account. */
export function registerEndOfAccount(app: FastifyInstance, services: Services, leaving: Leaving): void {
  route(app, services, endAccount, {
    permit: ({ act, params }) => mayKeepAccountOf(act.who, params.staffId),
    audit: ({ params }) => ({ action: `account ended: ${params.staffId}` }),
    answer: async (call) => {
      await mustBeFresh(call);
      const { act, params } = call;
      const { programmeId } = act.who;
      if (!(await endAccountOf(act, { programmeId, staffId: params.staffId }))) throw notFound();
      leaving.whenAccountEnds(act, { programmeId, peerId: params.staffId, by: act.who.id });
      return { ended: true as const };
    },
  });
}
