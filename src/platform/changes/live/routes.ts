import type { FastifyInstance } from "fastify";
import { type Services, streamRoute } from "../../http/index.ts";
import { allow } from "../../permit/index.ts";
import { live } from "../contract.ts";
import { type Hub, openHub } from "./hub.ts";

/** What changes on one's screens, as it changes. */
export function registerLive(app: FastifyInstance, services: Services): Hub {
  const hub = openHub(services);
  // Streams have no end of their own: they go when this process begins to leave, and whoever listens comes back to another.
  app.leaving.addEventListener("abort", () => void hub.close());
  app.addHook("preClose", () => hub.close());
  streamRoute(app, services, live, {
    permit: () => allow("one's own screens"),
    open: (holder, stream) => hub.open(holder, stream),
  });
  return hub;
}
