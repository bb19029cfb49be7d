import type { FastifyInstance } from "fastify";
import type { Services } from "../http/index.ts";
import { type Leaving, registerEndOfAccount } from "./colleagues/end-routes.ts";
import { registerColleagues } from "./colleagues/routes.ts";
import type { DemoPeople } from "./demo/people.ts";
import { registerDemoDoor } from "./demo/routes.ts";
import { registerMe } from "./me/routes.ts";
import { registerPasskeysAtTheDoor } from "./passkey/door-routes.ts";
import { registerPasskeys } from "./passkey/routes.ts";
import { registerProofs } from "./proof/routes.ts";
import type { SecretOf } from "./provider/client.ts";
import { registerProvider } from "./provider/routes.ts";
import { registerResetLinks } from "./reset/routes.ts";
import { registerSecondStepAtTheDoor } from "./second-step/door-routes.ts";
import { registerSecondStep } from "./second-step/routes.ts";
import { registerSecurity } from "./security/routes.ts";
import { registerSession } from "./session/routes.ts";
import { registerStaffInvitations } from "./staff-invitation/routes.ts";

interface Secrets {
  readonly secretOf: SecretOf;
}

/** Signing in and out, knowing who one is, bringing in colleagues; and the demo's door where the demo runs. */
export function registerIdentity(
  app: FastifyInstance,
  services: Services,
  demo?: DemoPeople,
  { whenAccountEnds = () => {}, secretOf = async () => undefined }: Partial<Leaving & Secrets> = {},
): void {
  registerProofs(app, services);
  registerSecondStepAtTheDoor(app, services);
  registerPasskeysAtTheDoor(app, services);
  registerSession(app, services);
  registerMe(app, services);
  registerSecurity(app, services);
  registerSecondStep(app, services);
  registerPasskeys(app, services);
  registerStaffInvitations(app, services);
  registerColleagues(app, services);
  registerResetLinks(app, services);
  registerEndOfAccount(app, services, { whenAccountEnds });
  registerProvider(app, services, secretOf);
  if (services.demo && demo) registerDemoDoor(app, services, demo);
}
