import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyInstance {
    /** Aborted when this process begins to leave. A stream without an end has to end then. */
    leaving: AbortSignal;
    /** Aborts `leaving`; `announceLeaving` does. */
    beginToLeave: () => void;
  }
}

/** Once a process leaves, each answer asks its connection to be closed, so that the next request goes elsewhere. */
export function letLeave(app: FastifyInstance): void {
  const leaving = new AbortController();
  app.decorate("leaving", leaving.signal);
  app.decorate("beginToLeave", () => leaving.abort());
  app.addHook("onSend", async (_, reply) => {
    if (leaving.signal.aborted) reply.header("connection", "close");
  });
}

/**
 * Says "not ready" and goes on answering for a while, so that whoever shares out the requests sees it and sends them
 * elsewhere before anything is refused.
 */
export async function announceLeaving(app: FastifyInstance, graceMilliseconds: number): Promise<void> {
  app.beginToLeave();
  await wait(graceMilliseconds);
}

/** Takes no more connections and answers what has come; what is not answered when the patience ends is cut. */
export async function finishRequests(app: FastifyInstance, patienceMilliseconds = 20_000): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), patienceMilliseconds);
  await app.close();
  clearTimeout(cut);
}
