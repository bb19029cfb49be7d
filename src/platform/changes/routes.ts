import type { FastifyInstance } from "fastify";
import type { Services } from "../http/index.ts";
import type { Holdings } from "./holdings.ts";
import { registerLeases } from "./lease/routes.ts";
import { registerLive } from "./live/routes.ts";
import { registerPull } from "./pull/routes.ts";

/** A phone's lease, what it holds under it, and what changes on open screens; gives how many streams are open. */
export function registerDevice(
  app: FastifyInstance,
  services: Services,
  holdings: Holdings,
): { readonly openStreams: () => number } {
  registerLeases(app, services, holdings);
  registerPull(app, services, holdings);
  return registerLive(app, services);
}
