import type { FastifyInstance } from "fastify";
import { registerInvitation } from "./bridge/invitation/routes.ts";
import { registerBoard, registerOffers } from "./bridge/matching/routes.ts";
import { registerOwnPage } from "./bridge/own-page/routes.ts";
import { listsOnPhone, peopleOnPhone } from "./bridge/people/index.ts";
import { registerPeople } from "./bridge/people/routes.ts";
import { whenAccountEnds } from "./bridge/steps/index.ts";
import { registerWardCode } from "./bridge/ward-code/routes.ts";
import { registerWardSheets } from "./bridge/ward-sheet/routes.ts";
import { shiftNow } from "./foundations/hours/index.ts";
import { registerShifts } from "./foundations/hours/routes.ts";
import { registerTrust } from "./functions/trust/routes.ts";
import { countWaitingMessages, registerAdt } from "./hospital/adt/server.ts";
import { registerDevice } from "./platform/changes/routes.ts";
import { registerHealth } from "./platform/health/index.ts";
import type { Services } from "./platform/http/index.ts";
import { type DemoPeople, meOnPhone, registerIdentity, type SecretOf } from "./platform/identity/index.ts";

/** Every room's routes: a list, and nothing else. */
export async function registerRooms(
  app: FastifyInstance,
  services: Services,
  demo?: DemoPeople,
  secretOf?: SecretOf,
): Promise<void> {
  registerHealth(app, services);
  registerIdentity(app, services, demo, { whenAccountEnds, ...(secretOf && { secretOf }) });
  registerPeople(app, services);
  registerOffers(app, services);
  registerBoard(app, services, { countWaitingMessages });
  registerInvitation(app, services);
  registerTrust(app, services);
  registerShifts(app, services);
  registerDevice(app, services, {
    shiftNow,
    lists: [listsOnPhone, meOnPhone],
    people: peopleOnPhone,
  });
  registerAdt(app, services);
  registerWardSheets(app, services);
  await registerOwnPage(app, services);
  await registerWardCode(app, services);
}
