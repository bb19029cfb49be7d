import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { shiftNow } from "../../foundations/hours/index.ts";
import type { Act } from "../../platform/database/index.ts";
import { type Call, route, type Services } from "../../platform/http/index.ts";
import { takeStep } from "../steps/index.ts";
import { canMeet, notNow } from "./contract.ts";
import { mayAnswerOffers } from "./policy.ts";

/** A peer's answers to an offer without a name. */
export function registerOffers(app: FastifyInstance, services: Services): void {
  route(app, services, canMeet, {
    permit: mayAnswer,
    audit: (_, { personId }) => ({ action: "can meet", ...(personId && { personId }) }),
    async answer({ act, params }) {
      const offer = await findOffer(act, params.offerId);
      // Gone, taken, called back, or never for this peer: one and the same answer.
      if (!offer) return taken;
      const ref = { programmeId: act.who.programmeId, personId: offer.personId };
      const command = {
        id: uuidv7(),
        kind: "can meet",
        at: act.now,
        by: { role: "peer", id: act.who.id },
      } as const;
      const outcome = await takeStep(act, ref, command, { onShift: true });
      return "refused" in outcome ? taken : { outcome: "yours" as const, personId: offer.personId };
    },
  });

  route(app, services, notNow, {
    permit: mayAnswer,
    async answer({ act, params }) {
      const offer = await findOffer(act, params.offerId);
      if (offer) {
        const ref = { programmeId: act.who.programmeId, personId: offer.personId };
        await takeStep(act, ref, {
          id: uuidv7(),
          kind: "not now",
          at: act.now,
          by: { role: "peer", id: act.who.id },
        });
      }
      return { thanks: true as const };
    },
  });
}

const taken = { outcome: "taken" as const, personId: null };

async function mayAnswer({ act }: Call<unknown, unknown, unknown>) {
  return mayAnswerOffers({
    roles: act.who.roles,
    onShift: (await shiftNow(act, act.who.programmeId, act.who.id)) !== undefined,
  });
}

/** The offer as this peer may see it: their own, and still out. */
const findOffer = (act: Act, offerId: string) =>
  act.db.selectFrom("offer").select("personId").where("offerId", "=", offerId).executeTakeFirst();
