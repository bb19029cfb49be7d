import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Serving } from "./serving.ts";

/** The smallest load balancer: asks each server ten times a second whether it is ready, and never sends anything twice. */
export interface Balancer {
  readonly url: string;
  readonly mllpPort: number;
  /** Shares out among these from now on. */
  among(servers: readonly Serving[]): Promise<void>;
  close(): Promise<void>;
}

const everyMilliseconds = 100;

export async function openBalancer(): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const stopping = new AbortController();
  let servers: readonly Serving[] = [];
  let ready: readonly Serving[] = [];
  let turn = 0;

  const next = (): Serving | undefined => ready[turn++ % ready.length];
  const look = async (): Promise<void> => {
    const asked = servers;
    const answers = await Promise.all(asked.map(isReady));
    ready = asked.filter((server, at) => answers[at] && servers.includes(server));
  };
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await look();
      await wait(everyMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const port = next()?.port;
    const { method, url: path, headers } = incoming;
    const onward = request({ agent, host: "127.0.0.1", port, method, path, headers }, (answer) => {
      const { connection: _, "keep-alive": __, ...passed } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, passed);
      answer.pipe(outgoing);
    });
    onward.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(onward);
  };
  const passWire = (socket: Socket): void => {
    const onward = connect({ host: "127.0.0.1", port: next()?.mllpPort ?? 1 });
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
  };
  const http = createServer(pass).listen(0, "127.0.0.1");
  const mllp = createTcpServer({ allowHalfOpen: true }, passWire).listen(0, "127.0.0.1");
  await Promise.all([once(http, "listening"), once(mllp, "listening")]);
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

  return {
    url: `http://127.0.0.1:${portOf(http)}`,
    mllpPort: portOf(mllp),
    async among(these) {
      servers = these;
      while (!these.every((server) => ready.includes(server))) await wait(everyMilliseconds);
    },
    async close() {
      stopping.abort();
      await looking;
      agent.destroy();
      http.closeAllConnections();
      http.close();
      mllp.close();
    },
  };
}

const isReady = async ({ port }: Serving): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) })
    .then(async (answer) => {
      await answer.arrayBuffer();
      return answer.ok;
    })
    .catch(() => false);
