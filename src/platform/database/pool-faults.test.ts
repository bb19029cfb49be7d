import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { type FaultProxy, openFaultProxy } from "../../../test/support/fault-proxy.ts";
import { act, connect, type Database, urlFor } from "./index.ts";

const made = testDatabase();
const connections = 4;
const patienceMilliseconds = 1_500;
let proxy: FaultProxy;
let database: Database;
let admin: pg.Client;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: made.adminUrl });
  await admin.connect();
  proxy = await openFaultProxy(() => Number(new URL(made.adminUrl).port));
  const url = new URL(urlFor("app", made.adminUrl));
  url.port = String(proxy.port);
  database = connect(url.href, { connections, patienceMilliseconds });
});
afterAll(async () => {
  await proxy.goOn();
  await database.close();
  await proxy.close();
  await admin.end();
});

const system = { kind: "system" } as const;
/** Statements that leave together, some that wait for one another, and some that are asked past a transaction. */
const works: readonly (() => Promise<unknown>)[] = [
  () => act(database, system, new Date(), () => Promise.resolve()),
  () =>
    act(database, system, new Date(), ({ db }) =>
      Promise.all(Array.from({ length: 5 }, () => sql`select 1`.execute(db))),
    ),
  () =>
    act(database, system, new Date(), async ({ db }) => {
      for (let nth = 0; nth < 5; nth += 1) await sql`select pg_sleep(0.002)`.execute(db);
    }),
  () => sql`select 1`.execute(database.kysely),
];

const terminate = () =>
  admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'footbridge_app'",
  );
const faults: readonly { readonly name: string; readonly befall: () => Promise<unknown> }[] = [
  { name: "every connection is ended by PostgreSQL", befall: terminate },
  {
    name: "every connection is cut, and new ones are refused for a moment",
    befall: async () => {
      await proxy.refuse();
      await wait(Math.random() * 40);
      await proxy.goOn();
    },
  },
  { name: "a commit is cut off", befall: () => Promise.race([proxy.cutNextCommit("amid"), wait(500)]) },
  {
    name: "nothing passes for a moment, and then everything is cut",
    befall: async () => {
      proxy.freeze();
      await wait(Math.random() * 60);
      await proxy.refuse();
      await proxy.goOn();
    },
  },
  {
    name: "nothing passes for longer than anyone waits",
    befall: async () => {
      proxy.freeze();
      await wait(patienceMilliseconds + 500);
      await proxy.goOn();
    },
  },
];

/** How many times each fault befalls; more by hand. */
const times = Number(process.env.FOOTBRIDGE_POOL_FAULTS ?? 12);
/** A place in the pool (5 s), an answer (patience) and the rollback's (patience again), on a machine that may be busy. */
const longest = 30_000;

test.each(faults)(
  "$name: whoever asked is answered, and the pool is whole",
  async ({ befall }) => {
    for (let nth = 0; nth < (befall === faults.at(-1)?.befall ? 2 : times); nth += 1) {
      let isOver = false;
      let left = 0;
      const askers = Array.from({ length: 3 * connections }, async (_, who) => {
        for (let turn = who; !isOver; turn += 1) {
          left += 1;
          await works[turn % works.length]?.().catch(() => wait(5));
          left -= 1;
        }
      });
      await wait(20 + Math.random() * 30);
      await befall();
      await wait(Math.random() * 30);
      isOver = true;
      const late = await Promise.race([Promise.all(askers).then(() => 0), wait(longest).then(() => left)]);
      expect(late, "still waiting for an answer").toBe(0);
      await expect.poll(() => database.pool.waitingCount).toBe(0);
      // As many as it may have work at once: none of its places is held by somebody who is gone.
      await expect
        .poll(() =>
          Promise.all(
            Array.from({ length: connections }, () => sql`select pg_sleep(0.01)`.execute(database.kysely)),
          ).then(
            () => "whole",
            (error: unknown) => String(error),
          ),
        )
        .toBe("whole");
      const { totalCount, idleCount } = database.pool;
      expect({ totalCount, held: totalCount - idleCount }).toEqual({ totalCount: connections, held: 0 });
    }
  },
  300_000,
);
