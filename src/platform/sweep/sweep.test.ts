import { randomBytes } from "node:crypto";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act } from "../database/index.ts";
import { startWorker } from "../jobs/index.ts";
import { beginSweeping, keptDays, sweepWhatIsOver } from "./index.ts";

const made = testDatabase();
let world: World;
let superuser: pg.Client;
beforeAll(async () => {
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
});
afterAll(() => superuser.end());
beforeEach(async () => {
  made.now = new Date();
  world = await makeWorld(made);
});

const daysAgo = (days: number): Date => new Date(made.now.getTime() - days * 86_400_000);

/** A session of someone, with what is particular about it. */
async function session(ended: {
  readonly endsAt: Date;
  readonly endedAt?: Date;
  readonly seenAt?: Date;
}): Promise<string> {
  const hash = randomBytes(32);
  await superuser.query(
    `insert into session (programme_id, session_hash, holder_kind, holder_id, started_at, seen_at, idle_after, ends_at, ended_at)
     values ($1, $2, 'staff', $3, $4, $5, '12 hours', $6, $7)`,
    [
      world.programmeId,
      hash,
      uuidv7(),
      daysAgo(90),
      ended.seenAt ?? ended.endsAt,
      ended.endsAt,
      ended.endedAt ?? null,
    ],
  );
  return hash.toString("hex");
}

async function answer(at: Date): Promise<string> {
  const key = uuidv7();
  await superuser.query(
    `insert into command_answer (programme_id, actor_id, idempotency_key, route, request_hash, status, answered_at)
     values ($1, $2, $3, 'POST /x', '', 200, $4)`,
    [world.programmeId, uuidv7(), key, at],
  );
  return key;
}

const sweep = () => sweepWhatIsOver(made.services).work({});

const left = async () => {
  const sessions = await superuser.query(
    "select encode(session_hash, 'hex') as id from session where programme_id = $1",
    [world.programmeId],
  );
  const answers = await superuser.query(
    "select idempotency_key as id from command_answer where programme_id = $1",
    [world.programmeId],
  );
  return new Set([...sessions.rows, ...answers.rows].map(({ id }) => id));
};

test("sessions that are over, and answers to commands, go after thirty days; what is younger or alive stays", async () => {
  const live = await session({ endsAt: daysAgo(-0.3), seenAt: made.now });
  const youngEnd = await session({ endsAt: daysAgo(-0.3), seenAt: made.now, endedAt: daysAgo(keptDays - 1) });
  await session({ endsAt: daysAgo(keptDays + 1) });
  await session({ endsAt: daysAgo(1), endedAt: daysAgo(keptDays + 1) });
  await session({ endsAt: daysAgo(1), seenAt: daysAgo(keptDays + 2) });
  const youngAnswer = await answer(daysAgo(keptDays - 1));
  await answer(daysAgo(keptDays + 1));
  await sweep();
  expect(await left()).toEqual(new Set([live, youngEnd, youngAnswer]));
});

test("more than fits into one go is swept all the same", async () => {
  await superuser.query(
    `insert into command_answer (programme_id, actor_id, idempotency_key, route, request_hash, status, answered_at)
     select $1, gen_random_uuid(), gen_random_uuid(), 'POST /x', '', 200, $2 from generate_series(1, 4500)`,
    [world.programmeId, daysAgo(keptDays + 1)],
  );
  await sweep();
  expect(await left()).toEqual(new Set());
});

test("nobody who works here can sweep a session, not even their own", async () => {
  const amina = await world.hire("Amina", ["peer"]);
  await session({ endsAt: daysAgo(keptDays + 1) });
  await act(made.database, amina, made.now, ({ db }) => db.deleteFrom("session").execute());
  expect((await left()).size).toBe(1);
});

test("a server sweeps at its start, and the next time waits for midnight", async () => {
  await answer(daysAgo(keptDays + 1));
  const worker = await startWorker(made.database, [sweepWhatIsOver(made.services)], () => {});
  await beginSweeping(made.services);
  await expect.poll(async () => (await left()).size).toBe(0);
  await worker.stop();
  const { rows } = await superuser.query(
    "select run_at from graphile_worker._private_jobs where key = 'sweep what is over'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].run_at.getUTCHours()).toBe(0);
  expect(rows[0].run_at.getTime()).toBeGreaterThan(made.now.getTime());
});
