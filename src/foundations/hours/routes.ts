import type { FastifyInstance } from "fastify";
import { addDays, dayOf, startOfDay } from "../../platform/calendar/rules.ts";
import { route, type Services } from "../../platform/http/index.ts";
import { addShifts, changeShift, shiftPlan, takeShiftAway } from "./contract.ts";
import { endShift, moveShift, planShifts } from "./plan.ts";
import { loadHospitals, loadPeers, loadShifts } from "./plan-store.ts";
import { mayPlanShifts } from "./policy.ts";
import { dayShown, standingOf, weekOf } from "./rules.ts";
import { timeZoneOfProgramme } from "./store.ts";

/** Who works when. */
export function registerShifts(app: FastifyInstance, services: Services): void {
  route(app, services, shiftPlan, {
    permit: ({ act }) => mayPlanShifts(act.who.roles),
    async answer({ act, query }) {
      const timeZone = await timeZoneOfProgramme(act, act.who.programmeId);
      const today = dayOf(act.now, timeZone);
      const days = weekOf(query.day ?? today);
      const [monday = today, sunday = today] = [days[0], days[6]];
      // A hospital's Monday may begin hours before or after the programme's.
      const around = {
        from: startOfDay(addDays(monday, -1), timeZone),
        until: startOfDay(addDays(sunday, 2), timeZone),
      };
      const shifts = (await loadShifts(act, around)).map(
        ({ startsAt, endsAt, finishedAt, timeZone: zone, ...shift }) => ({
          ...shift,
          day: dayOf(startsAt, zone),
          from: startsAt.toISOString(),
          until: (finishedAt ?? endsAt).toISOString(),
          standing: standingOf({ from: startsAt, until: endsAt }, finishedAt, act.now),
        }),
      );
      return {
        days: [...days],
        today,
        peers: (await loadPeers(act)).map((peer) => ({ ...peer, surname: peer.surname ?? "" })),
        hospitals: await loadHospitals(act),
        shifts: shifts.filter((shift) => days.includes(dayShown({ days, today }, shift))),
      };
    },
  });

  route(app, services, addShifts, {
    permit: ({ act }) => mayPlanShifts(act.who.roles),
    audit: (_, { outcome }) => ({ action: outcome === "done" ? "shifts planned" : "shifts not planned" }),
    answer: ({ act, body }) => planShifts(act, body),
  });

  route(app, services, changeShift, {
    permit: ({ act }) => mayPlanShifts(act.who.roles),
    audit: (_, { outcome }) => ({ action: outcome === "done" ? "shift changed" : "shift not changed" }),
    answer: ({ act, params, body }) => moveShift(act, params.shiftId, body),
  });

  route(app, services, takeShiftAway, {
    permit: ({ act }) => mayPlanShifts(act.who.roles),
    audit: (_, { outcome }) => ({ action: `shift ${outcome === "over" ? "was over" : outcome}` }),
    answer: ({ act, params }) => endShift(act, params.shiftId),
  });
}
