import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { type Call, route, type Services } from "../../http/index.ts";
import { allow } from "../../permit/index.ts";
import { me } from "../contract.ts";
import { readComingShifts, readProgramme, readRunningShift } from "./store.ts";

/** Who is signed in. */
export function registerMe(app: FastifyInstance, services: Services): void {
  route(app, services, me, {
    permit: () => allow("everyone who is signed in may know as whom"),
    answer: meDocument,
  });
}

/** Who is signed in, as their screens keep it. */
export async function meDocument({
  act,
  services,
}: Pick<Call<unknown, unknown, unknown>, "act" | "services">): Promise<z.infer<typeof me.answer>> {
  const isPeer = act.who.roles.includes("peer");
  const [shift, coming] = await Promise.all([readRunningShift(act), isPeer ? readComingShifts(act) : []]);
  return {
    staffId: act.who.id,
    firstName: act.who.firstName,
    roles: [...act.who.roles],
    language: act.who.locale,
    programme: await readProgramme(act),
    demo: services.demo,
    shift: shift ? { from: shift.startsAt.toISOString(), until: shift.endsAt.toISOString() } : null,
    comingShifts: coming.map(({ startsAt, endsAt, ...shift }) => ({
      ...shift,
      from: startsAt.toISOString(),
      until: endsAt.toISOString(),
    })),
    now: act.now.toISOString(),
  };
}
