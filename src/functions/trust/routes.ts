import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { type JourneyEvent, loadJourney, type PersonRef } from "../../bridge/journey/index.ts";
import { keyOf, mayDecideWith, mayRecord, relationTo } from "../../bridge/people/index.ts";
import { openStayOf, orRefuse, takeStep, toldAt } from "../../bridge/steps/index.ts";
import { type Act, type StaffIdentity, withinPerson } from "../../platform/database/index.ts";
import { conflict, route, type Services } from "../../platform/http/index.ts";
import { loadConsent, type NewDirective } from "../../platform/permit/index.ts";
import { changeSharing, holdTalk } from "./contract.ts";
import { answered, directivesOf, nothingDecided } from "./talk.ts";

/** The consent talk, and every later change said aloud to a peer. */
export function registerTrust(app: FastifyInstance, services: Services): void {
  route(app, services, holdTalk, {
    permit: async ({ act, params }) => mayDecideWith(await relationTo(act, params.personId)),
    audit: ({ params, body }) => ({ action: `consent talk: ${body.peerSupport}`, personId: params.personId }),
    async answer({ act, params, body }) {
      const ref: PersonRef = { programmeId: act.who.programmeId, personId: params.personId };
      const at = toldAt(body.at, act.now);
      const by = { role: "person", id: params.personId } as const;
      if (body.peerSupport === "no") {
        const no: JourneyEvent = { id: body.talkId, kind: "talk ended without a yes", at, by, how: body.how };
        orRefuse(await takeStep(act, ref, no));
        return { stage: "not taken up" as const };
      }
      const key = await keyOf(act, services.keys, ref);
      const proof = {
        // What was opened is open from the second in which it is kept, whatever the phone's clock says.
        at: act.now,
        how: body.how,
        heardBy: act.who.id,
        witnessSealed: key.seal(body.witness, `talk ${body.talkId}`),
      };
      const yes: JourneyEvent = {
        id: body.talkId,
        kind: "said yes to peer support",
        at,
        by,
        personSaid: body.how,
        proof: body.how === "aloud" ? "witness" : "signature",
      };
      const directives = directivesOf(uuidv7(), body.choices, await openStayOf(act, ref), proof);
      orRefuse(await takeStep(act, ref, yes, { directives }));
      return { stage: "crossing" as const };
    },
  });

  route(app, services, changeSharing, {
    permit: async ({ act, params }) => mayRecord(await relationTo(act, params.personId)),
    audit: ({ params, body }) => ({ action: `sharing: ${body.change}`, personId: params.personId }),
    async answer({ act, params, body }) {
      const ref: PersonRef = { programmeId: act.who.programmeId, personId: params.personId };
      const given = await givenAloud(act, services, ref, body);
      // "This stay" was said while there was one.
      if (given.length === 0) throw conflict("no-stay-now", "They are in no stay now.");
      const changed: JourneyEvent = {
        id: body.directiveId,
        kind: "sharing changed",
        at: act.now,
        by: { role: "person", id: params.personId },
        how: "aloud",
        blockedPeer: null,
      };
      orRefuse(await takeStep(act, ref, changed, { directives: given }));
      return { changed: true as const };
    },
  });
}

type Change = z.output<NonNullable<(typeof changeSharing)["body"]>>;

/** What the person said aloud, as facts: nothing when "this stay" has no stay to hold for. */
async function givenAloud(
  act: Act<StaffIdentity>,
  services: Services,
  ref: PersonRef,
  body: Change,
): Promise<readonly NewDirective[]> {
  const heard = { how: "aloud", heardBy: act.who.id } as const;
  if (body.change === "stop sharing everything")
    return [
      { directive: { directiveId: body.directiveId, givenAt: act.now, effect: body.change }, ...heard },
    ];
  const key = await keyOf(act, services.keys, ref);
  const witnessSealed = key.seal(body.witness, `talk ${body.directiveId}`);
  const before = await withinPerson(act, ref.programmeId, ref.personId, async (inner) => {
    const journey = await loadJourney(inner, ref);
    return journey ? loadConsent(inner, ref, journey.id) : nothingDecided;
  });
  return answered(body.choice, await openStayOf(act, ref), before, { at: act.now, ...heard, witnessSealed });
}
