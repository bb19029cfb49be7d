import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { startWorker } from "./index.ts";

const made = testDatabase();

/** The same pool, but whoever listens on a line of it hears nothing of having begun, until that line is cut. */
function poolThatListensSlowly(pool: pg.Pool): { readonly pool: pg.Pool; readonly cut: () => void } {
  let cut = () => {};
  const holdListening = (client: pg.PoolClient) => {
    const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
    client.query = ((...given: unknown[]) => {
      if (!String(given[0]).startsWith("LISTEN")) return query(...given);
      return new Promise((_, reject) => {
        cut = () => reject(new Error("Connection terminated unexpectedly"));
      });
    }) as typeof client.query;
  };
  const connect = (called?: (error: Error | undefined, client?: pg.PoolClient, done?: () => void) => void) =>
    called
      ? pool.connect((error, client, done) => {
          if (client) holdListening(client);
          called(error, client, done);
        })
      : pool.connect();
  return {
    pool: new Proxy(pool, {
      get: (target, key) => {
        if (key === "connect") return connect;
        const found = Reflect.get(target, key, target);
        return typeof found === "function" ? found.bind(target) : found;
      },
    }),
    cut: () => cut(),
  };
}

test("a line that dies while its worker lets it go takes nothing along", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", note);
  const { pool, cut } = poolThatListensSlowly(made.database.pool);
  const worker = await startWorker(
    { ...made.database, pool },
    [{ name: "note", work: async () => {} }],
    () => {},
  );
  await wait(100);
  const stopped = worker.stop();
  cut();
  await stopped;
  await wait(200);
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});
