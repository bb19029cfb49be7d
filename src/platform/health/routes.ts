import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Services } from "../http/index.ts";
import { readinessOf } from "./readiness.ts";

const live = z.object({ alive: z.literal(true) });
const ready = z.object({
  ready: z.boolean(),
  database: z.enum(["ok", "away"]),
  keyStore: z.enum(["ok", "away"]),
  migrations: z.enum(["current", "behind", "newer", "unknown"]),
});

/** Is the process alive, and should it get requests? For load balancers and whoever is on call. */
export function registerHealth(app: FastifyInstance, services: Services): void {
  const config = { openBecause: "says how the machine is; names nobody" };
  const tags = ["health"];
  app.get(
    "/health/live",
    { config, schema: { tags, summary: "The process answers", response: { 200: live } } },
    async () => ({ alive: true }),
  );
  app.get(
    "/health/ready",
    {
      config,
      schema: {
        tags,
        summary: "Everything a request needs is there; with 503, what is not",
        response: { 200: ready, 503: ready },
      },
    },
    async (_, reply) => {
      const state = await readinessOf(services);
      return reply.code(state.ready ? 200 : 503).send(state);
    },
  );
}
