import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { dayOf } from "../../calendar/rules.ts";
import type { Act, StaffIdentity } from "../../database/index.ts";
import { notFound, placeFrom, placeToText, route, type Services } from "../../http/index.ts";
import { role } from "../contract.ts";
import { readProgramme } from "../me/store.ts";
import { type ColleaguePage, colleagues, moreColleagues, takeBackInvitation } from "./contract.ts";
import { maySeeColleagues, maySeeLastDay } from "./policy.ts";
import {
  type ColleaguePlace,
  colleaguePage,
  countColleagues,
  deleteInvitation,
  lastSeen,
  listInvitations,
  listWards,
} from "./store.ts";

/** Who works here. */
export function registerColleagues(app: FastifyInstance, services: Services): void {
  route(app, services, colleagues, {
    permit: ({ act }) => maySeeColleagues(act.who),
    answer: async ({ act }) => {
      const wards = await listWards(act);
      const hospitals = new Set(wards.map(({ hospital }) => hospital));
      const { here, left } = await countColleagues(act);
      return {
        here: { ...(await pageOf(act, "here")), inAll: here },
        left: { ...(await pageOf(act, "left")), inAll: left },
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

  route(app, services, moreColleagues, {
    permit: ({ act }) => maySeeColleagues(act.who),
    answer: async ({ act, query }) => {
      const after = placeFrom(query.after, place);
      return pageOf(act, after?.[0] ?? "here", after);
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

const place = z.tuple([z.enum(["here", "left"]), z.string(), z.string(), z.uuid()]);

async function pageOf(
  act: Act<StaffIdentity>,
  list: "here" | "left",
  after?: ColleaguePlace,
): Promise<ColleaguePage> {
  const { timeZone } = await readProgramme(act);
  const { people, next } = await colleaguePage(act, list, after);
  const ids = people.map(({ staffId }) => staffId);
  const seen = maySeeLastDay(act.who) ? await lastSeen(act, ids) : new Map<string, Date>();
  const day = (at: Date | undefined | null) => (at ? dayOf(at, timeZone) : null);
  return {
    people: people.map(({ leftAt, roles, ...shown }) => ({
      ...shown,
      roles: roles.map((one) => role.parse(one)),
      lastSeenOn: day(seen.get(shown.staffId)),
      leftOn: day(leftAt),
      self: shown.staffId === act.who.id,
    })),
    next: placeToText(next),
  };
}
