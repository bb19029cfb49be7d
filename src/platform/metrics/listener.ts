import { once } from "node:events";
import { createServer } from "node:http";
import type { Metrics } from "./metrics.ts";

interface MetricsListener {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * `GET /metrics` on a port of its own, which no proxy for people passes on (decision 0018). On this machine only,
 * unless METRICS_HOST says otherwise; nowhere without a port. Port 0 is any free one.
 */
export async function serveMetrics(
  metrics: Metrics,
  port: number | undefined,
): Promise<MetricsListener | undefined> {
  if (port === undefined) return undefined;
  const server = createServer(async (request, answer) => {
    if (request.method !== "GET" || request.url !== "/metrics") return answer.writeHead(404).end();
    const text = await metrics.metrics().catch(() => undefined);
    if (text === undefined) return answer.writeHead(503).end();
    return answer.writeHead(200, { "content-type": metrics.contentType }).end(text);
  });
  server.listen(port, process.env.METRICS_HOST || "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
