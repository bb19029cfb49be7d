import type { FastifyInstance } from "fastify";
import type { Services } from "../http/index.ts";
import { registerColleagues } from "./colleagues/routes.ts";
import type { DemoPeople } from "./demo/people.ts";
import { registerDemoDoor } from "./demo/routes.ts";
import { registerMe } from "./me/routes.ts";
import { registerProofs } from "./proof/routes.ts";
import { registerSession } from "./session/routes.ts";
import { registerStaffInvitations } from "./staff-invitation/routes.ts";

/** Signing in and out, knowing who one is, bringing in colleagues; and the demo's door where the demo runs. */
export function registerIdentity(app: FastifyInstance, services: Services, demo?: DemoPeople): void {
  registerProofs(app, services);
  registerSession(app, services);
  registerMe(app, services);
  registerStaffInvitations(app, services);
  registerColleagues(app, services);
  if (services.demo && demo) registerDemoDoor(app, services, demo);
}
