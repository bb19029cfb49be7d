import type { FastifyInstance } from "fastify";
import { route, type Services } from "../../http/index.ts";
import { allow } from "../../permit/index.ts";
import { me } from "../contract.ts";
import { readProgramme, readRunningShift } from "./store.ts";

/** Who is signed in. */
export function registerMe(app: FastifyInstance, services: Services): void {
  route(app, services, me, {
    permit: () => allow("everyone who is signed in may know as whom"),
    answer: async ({ act }) => {
      const shift = await readRunningShift(act);
      return {
        staffId: act.who.id,
        firstName: act.who.firstName,
        roles: [...act.who.roles],
        language: act.who.locale,
        programme: await readProgramme(act),
        demo: services.demo,
        shift: shift ? { from: shift.startsAt.toISOString(), until: shift.endsAt.toISOString() } : null,
        now: act.now.toISOString(),
      };
    },
  });
}
