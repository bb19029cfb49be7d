import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Services } from "../http/index.ts";
import { type HealthBoard, openBoard } from "./board.ts";
import { checksFor } from "./checks.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** What this process stands on; whatever runs in it may add a check of its own. */
    health: HealthBoard;
  }
}

const live = z.object({ alive: z.literal(true) });
const ready = z.object({
  ready: z.boolean(),
  checks: z.array(
    z.object({
      check: z.string(),
      state: z.string(),
      since: z.iso.datetime().optional(),
      todo: z.string().optional(),
    }),
  ),
});

/** Is the process alive, and should it get requests? For load balancers and whoever is on call. */
export function registerHealth(app: FastifyInstance, services: Services): void {
  app.decorate("health", openBoard(services.clock, checksFor(app, services)));
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
        summary: "Whether requests should come here; if something is wrong: what, since when, and what to do",
        response: { 200: ready, 503: ready },
      },
    },
    async (_, reply) => {
      const health = await app.health.ask();
      return reply.code(health.ready ? 200 : 503).send(health);
    },
  );
}
