import type { FastifyInstance } from "fastify";
import { notFound, route, type Services } from "../../http/index.ts";
import { dayOf } from "../../words/days.ts";
import { role } from "../contract.ts";
import { readProgramme } from "../me/store.ts";
import { colleagues, takeBackInvitation } from "./contract.ts";
import { maySeeColleagues, maySeeLastDay } from "./policy.ts";
import { deleteInvitation, lastSeen, listColleagues, listInvitations, listWards } from "./store.ts";

/** Who works here. */
export function registerColleagues(app: FastifyInstance, services: Services): void {
  route(app, services, colleagues, {
    permit: ({ act }) => maySeeColleagues(act.who),
    answer: async ({ act }) => {
      const { timeZone } = await readProgramme(act);
      const day = (at: Date | undefined | null) => (at ? dayOf(at, timeZone) : null);
      const seen = maySeeLastDay(act.who) ? await lastSeen(act) : new Map<string, Date>();
      const wards = await listWards(act);
      const hospitals = new Set(wards.map(({ hospital }) => hospital));
      return {
        colleagues: (await listColleagues(act)).map(({ leftAt, surname, roles, ...shown }) => ({
          ...shown,
          surname: surname ?? "",
          roles: roles.map((one) => role.parse(one)),
          lastSeenOn: day(seen.get(shown.staffId)),
          leftOn: day(leftAt),
          self: shown.staffId === act.who.id,
        })),
        invitations: (await listInvitations(act)).map(({ expiresAt, role: invited, ...shown }) => ({
          ...shown,
          role: role.parse(invited),
          expiresAt: expiresAt.toISOString(),
          over: expiresAt <= act.now,
        })),
        wards: wards.map(({ unitId, name, hospital }) => ({
          unitId,
          name: hospitals.size > 1 ? `${name}, ${hospital}` : name,
        })),
      };
    },
  });

  route(app, services, takeBackInvitation, {
    permit: ({ act }) => maySeeColleagues(act.who),
    audit: () => ({ action: "invitation taken back" }),
    answer: async ({ act, params }) => {
      if (!(await deleteInvitation(act, params.invitationId))) throw notFound();
      return { takenBack: true as const };
    },
  });
}
