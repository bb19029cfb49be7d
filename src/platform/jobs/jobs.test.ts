import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { type Act, act, urlFor } from "../database/index.ts";
import { addJob, type JobWish, removeJob, startWorker, type Task, type Worker } from "./index.ts";
import { lifeOf } from "./lives.ts";
import { giveBackJobs } from "./store.ts";

const made = testDatabase();
const programmeId = "0192f000-0000-7000-8000-000000000001";
let superuser: pg.Client;
beforeAll(async () => {
  made.now = new Date(); // PostgreSQL's clock decides when a job is due
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
});
afterAll(() => superuser.end());

const acting = <T>(work: (act: Act) => T | Promise<T>): Promise<T> =>
  act(made.database, { kind: "system", programmeId }, made.now, work);
const wish = (note: string, more: Partial<JobWish<unknown>> = {}) => ({
  task: "note",
  payload: { note },
  ...more,
});
const waiting = async () => {
  const { rows } = await superuser.query(
    "select payload ->> 'note' as note from graphile_worker._private_jobs order by 1",
  );
  return rows.map((row) => row.note);
};
beforeEach(() => superuser.query("delete from graphile_worker._private_jobs"));

describe("a wish", () => {
  test("that is rolled back with its cause leaves no job", async () => {
    const broken = acting(async (work) => {
      await addJob(work, wish("never"));
      throw new Error("the cause failed");
    });
    await expect(broken).rejects.toThrow("the cause failed");
    expect(await waiting()).toEqual([]);
  });

  test("under a key replaces the one that waits, also its time", async () => {
    await acting((work) => addJob(work, wish("first", { key: "clock 1" })));
    await acting((work) =>
      addJob(work, wish("second", { key: "clock 1", runAt: new Date("2026-12-01T09:00:00Z") })),
    );
    await acting((work) => addJob(work, wish("another", { key: "clock 2" })));
    expect(await waiting()).toEqual(["another", "second"]);
    const { rows } = await superuser.query(
      "select run_at from graphile_worker._private_jobs where key = 'clock 1'",
    );
    expect(rows).toEqual([{ run_at: new Date("2026-12-01T09:00:00Z") }]);
  });

  test("is taken back by its key, and taking back what isn't there is no error", async () => {
    await acting((work) => addJob(work, wish("never", { key: "clock 1" })));
    await acting((work) => removeJob(work, "clock 1"));
    await acting((work) => removeJob(work, "clock 1"));
    expect(await waiting()).toEqual([]);
  });

  test("taken back in a transaction that is rolled back stays", async () => {
    await acting((work) => addJob(work, wish("stays", { key: "clock 1" })));
    const broken = acting(async (work) => {
      await removeJob(work, "clock 1");
      throw new Error("the cause failed");
    });
    await expect(broken).rejects.toThrow();
    expect(await waiting()).toEqual(["stays"]);
  });
});

describe("a worker, with nothing but the app's rights,", () => {
  const secret = "she likes tea";
  let done: string[];
  let failures: { readonly task: string; readonly text: string }[];
  const workers: Worker[] = [];
  const tasks: readonly Task[] = [
    {
      name: "note",
      work: async ({ note }: { readonly note: string }) => {
        if (note === secret) JSON.parse(note);
        if (note === "unreadable") await sql`select ${secret}::uuid`.execute(made.database.kysely);
        await wait(note === "slower" ? 3_000 : note === "slow" ? 300 : 0);
        done.push(note);
      },
    },
  ];
  const start = async () => {
    const worker = await startWorker(made.database, tasks, (task, error) =>
      failures.push({ task, text: `${error.message} ${error.stack}` }),
    );
    workers.push(worker);
    return worker;
  };
  beforeEach(() => {
    done = [];
    failures = [];
  });
  afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.stop())));

  test("does each job once, whoever of two workers takes it", async () => {
    await Promise.all([start(), start()]);
    const notes = Array.from({ length: 40 }, (_, i) => String(i).padStart(2, "0"));
    for (const note of notes) await acting((work) => addJob(work, wish(note)));
    await expect.poll(waiting).toEqual([]);
    expect(done.toSorted()).toEqual(notes);
  });

  test("does no job before its time", async () => {
    await start();
    await acting((work) => addJob(work, wish("later", { runAt: new Date("2999-01-01T00:00:00Z") })));
    await acting((work) => addJob(work, wish("now")));
    await expect.poll(() => done).toEqual(["now"]);
    expect(await waiting()).toEqual(["later"]);
  });

  test("finishes what it began before it stops", async () => {
    const worker = await start();
    await acting((work) => addJob(work, wish("slow")));
    await expect
      .poll(
        async () =>
          (await superuser.query("select from graphile_worker._private_jobs where locked_at is not null"))
            .rowCount,
      )
      .toBe(1);
    await worker.stop();
    expect(done).toEqual(["slow"]);
    expect(await waiting()).toEqual([]);
  });

  test.each([
    ["a parser", secret, "SyntaxError"],
    ["the database", "unreadable", "22P02"],
  ])("tries a job that failed in %s again later, and tells nobody its words", async (_, note, kind) => {
    await start();
    await acting((work) => addJob(work, wish(note)));
    await expect.poll(() => failures.length).toBe(1);
    expect(failures[0]?.task).toBe("note");
    expect(failures[0]?.text).toContain(kind);
    expect(failures[0]?.text).toContain("jobs.test.ts");
    expect(failures[0]?.text).not.toContain("tea");
    const kept = async () => {
      const { rows } = await superuser.query(
        "select attempts, run_at > now() as later, last_error from graphile_worker._private_jobs where locked_at is null",
      );
      return rows;
    };
    await expect.poll(kept).toMatchObject([{ attempts: 1, later: true }]);
    expect((await kept())[0].last_error).not.toContain("tea");

    await superuser.query("update graphile_worker._private_jobs set run_at = now()");
    await expect.poll(() => failures.length).toBe(2);
  });

  test("begins again within seconds what a killed worker had begun, and leaves what a living one does", async () => {
    await acting((work) => addJob(work, wish("left behind")));
    await superuser.query(
      "update graphile_worker._private_jobs set locked_by = 'pool-killed', locked_at = now() - interval '1 minute'",
    );
    const living = new pg.Client({ connectionString: urlFor("app", made.adminUrl) });
    await living.connect();
    await living.query(`select pg_advisory_lock_shared(${lifeOf("'pool-living'")})`);
    await acting((work) => addJob(work, wish("being done", { key: "being done" })));
    await superuser.query(
      "update graphile_worker._private_jobs set locked_by = 'pool-living', locked_at = now() - interval '1 minute' where key = 'being done'",
    );
    await start();
    await expect.poll(() => done).toEqual(["left behind"]);
    expect(await giveBackJobs(made.database)).toBe(0);
    await living.end();
    await expect.poll(() => done).toEqual(["left behind", "being done"]);
  });

  test("shows a sign of life while it works and none when it has stopped", async () => {
    const worker = await start();
    await acting((work) => addJob(work, wish("slower")));
    const locked = async () =>
      (
        await superuser.query(
          "select locked_by from graphile_worker._private_jobs where locked_by is not null",
        )
      ).rows[0]?.locked_by;
    await expect.poll(locked).toBeTruthy();
    await superuser.query("update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'");
    expect(await giveBackJobs(made.database)).toBe(0);
    await worker.stop();
    expect(done).toEqual(["slower"]);
    const signs = () =>
      superuser.query(
        "select from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and database = (select oid from pg_database where datname = current_database())",
      );
    expect((await signs()).rowCount).toBe(0);
  });

  test("is replaced when it ended by itself", async () => {
    await start();
    await superuser.query("revoke delete on graphile_worker._private_jobs from footbridge_app");
    await acting((work) => addJob(work, wish("not noted as done")));
    await expect.poll(() => failures).toMatchObject([{ task: "job worker" }]);
    await superuser.query("grant delete on graphile_worker._private_jobs to footbridge_app");
    await acting((work) => addJob(work, wish("done by the next")));
    await expect.poll(() => done).toContain("done by the next");
  });
});

test("a worker needs no right to change tables", async () => {
  const app = new pg.Client({ connectionString: urlFor("app", made.adminUrl) });
  await app.connect();
  await expect(app.query("create table graphile_worker.mine (id int)")).rejects.toThrow(/permission denied/);
  await expect(app.query("drop table graphile_worker._private_jobs")).rejects.toThrow(/must be owner/);
  await app.end();
});
