import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { stayForInvitation, wardStays } from "../../hospital/stays/index.ts";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import { notFound, route, type Services } from "../../platform/http/index.ts";
import { dayOf } from "../follow-up/rules.ts";
import { isOpenNow, meetBy, type PersonRef } from "../journey/index.ts";
import { loadClockSettings, orRefuse, takeStep } from "../steps/index.ts";
import { askedInError, invite, saidNo, wardList, wards } from "./contract.ts";
import { inviteFromWard } from "./invite.ts";
import { mayAskForPeer, mayReadWard, mayReadWards } from "./policy.ts";
import { registerShared } from "./shared-routes.ts";
import { sharedStays } from "./shared-store.ts";
import { noteSaidNo, ownInvitations, saidNoOf } from "./store.ts";
import { loadWards } from "./ward-store.ts";

/** The ward's list and asking for a peer from it. */
export function registerInvitation(app: FastifyInstance, services: Services): void {
  registerShared(app, services);
  route(app, services, wards, {
    permit: ({ act }) => mayReadWards(act.who),
    answer: async ({ act }) => ({ wards: await loadWards(act) }),
  });

  route(app, services, wardList, {
    permit: ({ act, params }) => mayReadWard(act.who, params.unitId),
    async answer({ act, params, look }) {
      const unit = (await loadWards(act)).find(({ unitId }) => unitId === params.unitId);
      if (!unit) throw notFound();
      const settings = await loadClockSettings(act, act.who.programmeId);
      const stays = await wardStays(act, services.keys, params.unitId);
      const ids = stays.map(({ stayId }) => stayId);
      const own = await ownInvitations(act, ids);
      const no = await saidNoOf(act, ids);
      const shared = await sharedStays(act);
      look(
        [...own.values()].map(({ personId }) => personId),
        ["invitation", "met"],
      );
      const last = Math.max(0, ...stays.map(({ lastEventAt }) => lastEventAt.getTime()));
      return {
        unit,
        lastMessageAt: last ? new Date(last).toISOString() : null,
        meetBy: meetBy(settings, unit.kind, act.now).toISOString(),
        openNow: isOpenNow(settings, act.now),
        stays: stays.map((stay) => ({
          stayId: stay.stayId,
          bed: stay.bed,
          nameUsed: stay.nameUsed,
          class: stay.class,
          admittedAt: stay.admittedAt?.toISOString() ?? null,
          onLeave: stay.onLeave,
          departedAt: stay.departedAt?.toISOString() ?? null,
          askedSaidNoAt: no.get(stay.stayId)?.toISOString() ?? null,
          peer: own.get(stay.stayId)?.peer ?? null,
          canCallBack: ["invited", "still looking", "someone is on the way"].includes(
            own.get(stay.stayId)?.peer ?? "",
          ),
          shared: shared.has(stay.stayId),
        })),
      };
    },
  });

  route(app, services, invite, {
    permit: ({ act }) => mayAskForPeer(act.who),
    audit: () => ({ action: "ask for a peer" }),
    async answer({ act, body }) {
      const { kind } = await inviteFromWard(act, services.keys, body);
      const settings = await loadClockSettings(act, act.who.programmeId);
      return {
        peer: body.personTold ? ("invited" as const) : null,
        meetBy: meetBy(settings, kind, act.now).toISOString(),
      };
    },
  });

  route(app, services, saidNo, {
    permit: ({ act }) => mayAskForPeer(act.who),
    async answer({ act, params }) {
      const stay = await stayForInvitation(act, services.keys, params.stayId);
      if (!stay) throw notFound();
      const { zone } = await loadClockSettings(act, act.who.programmeId);
      await noteSaidNo(act, { hospitalId: stay.hospitalId, stayId: params.stayId }, dayOf(act.now, zone));
      return { askedAt: act.now.toISOString() };
    },
  });

  route(app, services, askedInError, {
    permit: ({ act }) => mayAskForPeer(act.who),
    audit: () => ({ action: "asked in error" }),
    async answer({ act, params, body }) {
      const ref = await invitedByMe(act, params.stayId);
      const by = { role: "care team", id: act.who.id } as const;
      orRefuse(await takeStep(act, ref, { id: body.eventId, kind: "called back", at: act.now, by }));
      return { calledBack: true as const };
    },
  });
}

/** The person of one's own invitation in this stay; for every other stay there is nothing. */
async function invitedByMe(act: Act<StaffIdentity>, stayId: string): Promise<PersonRef> {
  const own = await ownInvitations(act, [stayId]);
  const { rows } = await sql<{
    personId: string | null;
  }>`select person_of_stay(${stayId}) as person_id`.execute(act.db);
  const personId = rows[0]?.personId;
  if (!own.has(stayId) || !personId) throw notFound();
  return { programmeId: act.who.programmeId, personId };
}
