import type { FastifyInstance } from "fastify";
import type { Services } from "../http/index.ts";
import type { Holdings } from "./holdings.ts";
import { registerLeases } from "./lease/routes.ts";
import { registerPull } from "./pull/routes.ts";

/** A phone's lease and what it holds under it. */
export function registerDevice(app: FastifyInstance, services: Services, holdings: Holdings): void {
  registerLeases(app, services, holdings);
  registerPull(app, services, holdings);
}
