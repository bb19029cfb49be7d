import { once } from "node:events";
import { createServer, type Server } from "node:net";
import type { Services } from "../../../platform/http/index.ts";
import { usualFrameLimit } from "../framing.ts";
import { intakeOf } from "../journal/index.ts";
import type { Answering } from "./answer.ts";
import { type Conversation, converse, type Limits } from "./conversation.ts";
import { type Counters, newCounters } from "./counters.ts";

export interface ListenerOptions {
  readonly services: Services;
  /** 0: any that is free. */
  readonly port: number;
  /** This machine only when not given: MLLP is not encrypted, so a tunnel ends beside us. */
  readonly host?: string | undefined;
  readonly limits?: Partial<Limits>;
  readonly onAnswered?: Answering["onAnswered"];
  readonly onTrouble?: Answering["onTrouble"];
}

export interface Listener {
  readonly port: number;
  readonly counters: Readonly<Counters>;
  /** Finishes what was begun and hangs up. */
  close(): Promise<void>;
}

const usualLimits: Limits = {
  frameBytes: usualFrameLimit,
  frameMilliseconds: 30_000,
  answerMilliseconds: 30_000,
  partingMilliseconds: 5_000,
};
const mostConnections = 100;
/** A sender that vanished without a word gives its place back within minutes, not hours. */
const aliveAfterMilliseconds = 60_000;

/** Listens for HL7 v2 messages over MLLP (Minimal Lower Layer Protocol, release 1). */
export async function startMllpListener(options: ListenerOptions): Promise<Listener> {
  const { services, port, host = process.env.MLLP_HOST || "127.0.0.1" } = options;
  const { onAnswered = () => {}, onTrouble = () => {} } = options;
  const counters = newCounters();
  const limits = { ...usualLimits, ...options.limits };
  const { hear } = intakeOf(services);
  const answering: Answering = { hear, clock: services.clock, counters, onAnswered, onTrouble };
  const conversations = new Set<Conversation>();
  const alive = { keepAlive: true, keepAliveInitialDelay: aliveAfterMilliseconds };
  const server = createServer({ ...alive, noDelay: true, allowHalfOpen: true }, (socket) => {
    counters.connections += 1;
    const conversation = converse(socket, answering, limits);
    conversations.add(conversation);
    socket.on("close", () => conversations.delete(conversation));
  });
  server.maxConnections = mostConnections;
  server.listen(port, host);
  await once(server, "listening");
  return {
    port: portOf(server),
    counters,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all([...conversations].map((conversation) => conversation.finish()));
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
