import type { FastifyInstance } from "fastify";
import { stayForInvitation, wardStays } from "../../hospital/stays/index.ts";
import { dayOf } from "../../platform/calendar/rules.ts";
import { notFound, route, type Services } from "../../platform/http/index.ts";
import { isOpenNow, meetBy, type PersonRef } from "../journey/index.ts";
import { loadClockSettings, orRefuse, takeStep } from "../steps/index.ts";
import { askedInError, invite, type PeerLine, saidNo, wardList, wards } from "./contract.ts";
import { inviteFromWard } from "./invite.ts";
import { mayAskForPeer, mayReadWard, mayReadWards } from "./policy.ts";
import { registerShared } from "./shared-routes.ts";
import { sharedStays } from "./shared-store.ts";
import { noteSaidNo, ownInvitations, withdrawInvitation } from "./store.ts";
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
      const [wards, settings, stays] = await Promise.all([
        loadWards(act),
        loadClockSettings(act, act.who.programmeId),
        wardStays(act, services.keys, params.unitId),
      ]);
      const unit = wards.find(({ unitId }) => unitId === params.unitId);
      if (!unit) throw notFound();
      const ids = stays.map(({ stayId }) => stayId);
      const [own, shared] = await Promise.all([ownInvitations(act, ids), sharedStays(act)]);
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
          askedSaidNoAt: stay.saidNoAt?.toISOString() ?? null,
          peer: own.get(stay.stayId)?.peer ?? null,
          canCallBack: canCallBack(own.get(stay.stayId)?.peer),
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
      const own = (await ownInvitations(act, [params.stayId])).get(params.stayId);
      if (!own) throw notFound();
      const ref: PersonRef = { programmeId: act.who.programmeId, personId: own.personId };
      const by = { role: "care team", id: act.who.id } as const;
      const outcome = await takeStep(act, ref, { id: body.eventId, kind: "called back", at: act.now, by });
      // Someone whom others asked for, too, goes on with the programme, and this inviter isn't told so.
      if (canCallBack(own.peer)) await withdrawInvitation(act, ref, params.stayId);
      else orRefuse(outcome);
      return { calledBack: true as const };
    },
  });
}

/** Until someone was met, an invitation of one's own can be taken back as asked in error. */
const canCallBack = (peer: PeerLine | undefined): boolean =>
  peer === "invited" || peer === "still looking" || peer === "someone is on the way";
