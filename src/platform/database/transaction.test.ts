import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { type FaultProxy, openFaultProxy } from "../../../test/support/fault-proxy.ts";
import { act, connect, type Database, OutcomeUnknown, switching, troubleKind, urlFor } from "./index.ts";
import { inTransaction } from "./transaction.ts";

const made = testDatabase();
let proxy: FaultProxy;
let database: Database;
let admin: pg.Client;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: made.adminUrl });
  await admin.connect();
  await admin.query(
    "create table kept (word text primary key, other text unique deferrable initially deferred); grant all on kept to footbridge_app",
  );
});
afterAll(() => admin.end());
beforeEach(async () => {
  await admin.query("delete from kept");
  proxy = await openFaultProxy(() => Number(new URL(made.adminUrl).port));
  const url = new URL(urlFor("app", made.adminUrl));
  url.port = String(proxy.port);
  database = connect(url.href, { connections: 1, patienceMilliseconds: 3_000 });
});
afterEach(async () => {
  await proxy.goOn();
  await database.close();
  await proxy.close();
});

const keep = (word: string) =>
  inTransaction(database, async (db) => {
    await sql`insert into kept values (${word}, ${word})`.execute(db);
    return word;
  });
const kept = async () => (await admin.query("select word from kept order by 1")).rows.map(({ word }) => word);
/** The only connection works, and nothing of an earlier transaction hangs on it. */
const worksAfterwards = async () => {
  expect(await keep("afterwards")).toBe("afterwards");
  expect(database.pool.totalCount).toBe(1);
  expect(await kept()).toContain("afterwards");
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing failed",
    (error: unknown) => error,
  );

describe("a connection that ends", () => {
  test("before the transaction has begun: nothing is saved, and that is certain", async () => {
    await keep("a connection is there");
    await proxy.refuse();
    const error = await failure(keep("lost"));
    expect(error).not.toBeInstanceOf(OutcomeUnknown);
    expect(troubleKind(error)).toBe("away");
    await proxy.goOn();
    expect(await kept()).not.toContain("lost");
    await worksAfterwards();
  });

  test("in the middle: whatever is asked next fails as the database being away, too", async () => {
    let next: unknown;
    const error = await failure(
      inTransaction(database, async (db) => {
        await sql`insert into kept values ('lost')`.execute(db);
        await admin.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'footbridge_app' and datname = current_database()",
        );
        await wait(200);
        next = await failure(sql`select 1`.execute(db));
        await wait(10);
        return sql`select 1`.execute(db);
      }),
    );
    expect([troubleKind(next), troubleKind(error)]).toEqual(["away", "away"]);
    expect(await kept()).toEqual([]);
    await worksAfterwards();
  });

  test.each([
    ["before the commit arrives", "before", []],
    ["after the commit was done, before its answer", "after", ["unsure"]],
  ] as const)("%s: it is told that nobody knows", async (_, where, there) => {
    const cut = proxy.cutNextCommit(where);
    expect(await failure(keep("unsure"))).toBeInstanceOf(OutcomeUnknown);
    await cut;
    expect(await kept()).toEqual(there);
    await worksAfterwards();
  });

  test("and a machine that is frozen is given up after a while; later all goes on", async () => {
    await keep("before");
    const atWork = inTransaction(database, async (db) => {
      proxy.freeze();
      return sql`select 1`.execute(db);
    });
    expect(troubleKind(await failure(atWork))).toBe("away");
    expect(troubleKind(await failure(keep("meanwhile")))).toBe("away");
    await proxy.goOn();
    await worksAfterwards();
  }, 60_000);

  test("while a commit waits for a frozen machine: it is told that nobody knows", async () => {
    const work = inTransaction(database, async (db) => {
      await sql`insert into kept values ('unsure')`.execute(db);
      proxy.freeze();
    });
    expect(await failure(work)).toBeInstanceOf(OutcomeUnknown);
    await proxy.goOn();
    await worksAfterwards();
  }, 60_000);
});

describe("a commit", () => {
  test("that PostgreSQL refuses is undone for certain", async () => {
    await keep("one");
    const work = inTransaction(database, (db) => sql`insert into kept values ('two', 'one')`.execute(db));
    expect(await failure(work)).toMatchObject({ code: "23505" });
    expect(await kept()).toEqual(["one"]);
    await worksAfterwards();
  });

  test("that PostgreSQL answers with a rollback is an error, and certain", async () => {
    const work = inTransaction(database, async (db) => {
      await sql`insert into kept values ('lost')`.execute(db);
      await failure(sql`select 1 / 0`.execute(db));
    });
    const error = await failure(work);
    expect(error).toMatchObject({ message: expect.stringContaining("undone") });
    expect(error).not.toBeInstanceOf(OutcomeUnknown);
    expect(await kept()).toEqual([]);
    await worksAfterwards();
  });
});

describe("what comes after the end of a transaction", () => {
  test("is refused", async () => {
    const late = await inTransaction(database, async (db) => db);
    await expect(sql`insert into kept values ('late')`.execute(late)).rejects.toThrow("over");
    expect(await kept()).toEqual([]);
  });

  test("is refused as well to someone for whom it was switched, and who was left behind by a failure", async () => {
    const who = { kind: "system" } as const;
    let leftBehind: Promise<unknown> = Promise.resolve();
    const work = act(database, who, new Date(), (outer) => {
      leftBehind = failure(
        switching(outer, who, async ({ db }) => {
          await wait(300);
          return sql`insert into kept values ('in another transaction')`.execute(db);
        }),
      );
      return Promise.reject(new Error("failed beside it"));
    });
    await expect(work).rejects.toThrow("failed beside it");
    // Meanwhile the same connection works for the next one.
    const next = inTransaction(database, async (db) => {
      await wait(500);
      return sql`select 1`.execute(db);
    });
    expect(await leftBehind).toMatchObject({ message: "This transaction is over." });
    await next;
    expect(await kept()).toEqual([]);
  });
});

describe("a statement that is prepared", () => {
  test("may be on its way many times at once, also when it is new and one of them fails", async () => {
    const { rows } = await inTransaction(database, async (db) => {
      const all = await Promise.all(
        ["a", "b", "c"].map((word) =>
          sql<{ word: string }>`insert into kept values (${word}) returning word`.execute(db),
        ),
      );
      return { rows: all.flatMap((each) => each.rows) };
    });
    expect(rows.map(({ word }) => word)).toEqual(["a", "b", "c"]);
    const twice = inTransaction(database, (db) =>
      Promise.all(["d", "a", "e"].map((word) => sql`insert into kept values (${word}, null)`.execute(db))),
    );
    expect(await failure(twice)).toMatchObject({ code: "23505" });
    expect(await kept()).toEqual(["a", "b", "c"]);
    await worksAfterwards();
  });

  test("first met in a transaction that had failed already is no trouble to the next", async () => {
    const work = inTransaction(database, (db) =>
      Promise.all([
        sql`select 1 / ${0}::integer`.execute(db),
        sql`select word from kept where word = ${"x"}`.execute(db),
        sql`select word from kept where word = ${"y"}`.execute(db),
      ]),
    );
    expect(await failure(work)).toMatchObject({ code: "22012" });
    const found = () =>
      inTransaction(database, async (db) => sql`select word from kept where word = ${"x"}`.execute(db));
    expect((await found()).rows).toEqual([]);
    expect((await found()).rows).toEqual([]);
  });

  test("before a migration added a column is given up after one try, and prepared anew", async () => {
    const all = () =>
      inTransaction(database, (db) => sql`select * from kept where word = ${"x"}`.execute(db));
    await all();
    await admin.query("alter table kept add column if not exists more text");
    expect(troubleKind(await failure(all()))).toBe("busy");
    expect((await all()).rows).toEqual([]);
  });
});
