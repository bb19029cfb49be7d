import type { FastifyInstance } from "fastify";
import type { Services } from "../../platform/http/index.ts";
import { registerReading } from "./reading-routes.ts";
import { registerRecording } from "./recording-routes.ts";

/** A peer's people: reading and recording. */
export function registerPeople(app: FastifyInstance, services: Services): void {
  registerReading(app, services);
  registerRecording(app, services);
}
