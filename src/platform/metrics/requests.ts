import type { FastifyInstance, FastifyRequest } from "fastify";
import { Gauge, Histogram, type Metrics } from "./metrics.ts";

/** The pattern, never the address: that one holds ids. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? "unknown";

/** Counts requests and how long they took; a stream without an end counts as open until it ends. */
export function measureRequests(metrics: Metrics, app: FastifyInstance): void {
  const durations = new Histogram({
    name: "footbridge_http_request_duration_seconds",
    help: "Answered requests, by the pattern of their route",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10],
    registers: [metrics],
  });
  const open = new Gauge({
    name: "footbridge_http_requests_open",
    help: "Requests and streams that are not over yet",
    labelNames: ["route"],
    registers: [metrics],
  });
  app.addHook("onRequest", async (request, reply) => {
    const labels = { route: routeOf(request) };
    open.inc(labels);
    reply.raw.once("close", () => open.dec(labels));
  });
  app.addHook("onResponse", async (request, reply) => {
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
    durations.observe(labels, reply.elapsedTime / 1000);
  });
}
