import { setTimeout as wait } from "node:timers/promises";
import { type Serving, startServing } from "../rolling/serving.ts";

/** A server that is started again whenever it has ended, as an init system does. */
export interface Supervised {
  /** Where it is now; `undefined` while it is down. */
  now(): Serving | undefined;
  kill(): Promise<void>;
  /** The last words of each that ended although nobody had asked it to. */
  endedByItself(): readonly string[];
  untilUp(): Promise<Serving>;
  /** Ends it in order, for good; gives the exit code. */
  stop(): Promise<number | null>;
}

const restMilliseconds = 200;
const lastWords = (server: Serving): string => server.said().slice(-4_000);

export function supervise(environment: Readonly<Record<string, string>>): Supervised {
  let current: Serving | undefined;
  let stopped = false;
  const byItself: string[] = [];
  const startAgainWhenItEnds = async (server: Serving): Promise<void> => {
    await server.ended;
    if (current !== server) return;
    byItself.push(lastWords(server));
    current = undefined;
    starting = start();
  };
  const start = async (): Promise<void> => {
    while (!stopped && !current) {
      // It refuses to start without its database, and says so.
      current = await startServing(environment).catch(() => undefined);
      if (current) void startAgainWhenItEnds(current);
      else await wait(restMilliseconds);
    }
  };
  let starting = start();
  return {
    now: () => current,
    endedByItself: () => byItself,
    async kill() {
      await starting;
      const dying = current;
      current = undefined;
      await dying?.end("SIGKILL");
      starting = start();
    },
    async untilUp() {
      await starting;
      if (!current) throw new Error("the server was stopped");
      return current;
    },
    async stop() {
      await starting;
      stopped = true;
      const last = current;
      current = undefined;
      return (await last?.end("SIGTERM")) ?? null;
    },
  };
}
