import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { destroyKey, journeyClock } from "../../src/bridge/steps/index.ts";
import { forgetStay, stayChanged } from "../../src/hospital/adt/server.ts";
import type { Services } from "../../src/platform/http/index.ts";
import { sweepWhatIsOver } from "../../src/platform/sweep/index.ts";
import { unpackVersion } from "./kept-version.ts";
import { ask, everyRow, type Place, places, restoreInto } from "./places.ts";
import { running } from "./running.ts";

const there = places();
let home: Place;
let made: Date;
beforeAll(async () => {
  home = await there.make();
  made = new Date((await restoreInto(home, await unpackVersion("0.1.0", home.folder))).takenAt);
}, 300_000);

/** Works every job that is due, as a server does that starts at this moment. Returns how many there were. */
async function catchUp(services: Services): Promise<number> {
  const tasks = [journeyClock, destroyKey, stayChanged, forgetStay, sweepWhatIsOver].map((task) =>
    task(services),
  );
  const { kysely } = services.database;
  for (let worked = 0; ; worked++) {
    const { rows } = await sql<{ readonly id: string; readonly task: string; readonly payload: never }>`
      select j.id, t.identifier as task, j.payload
        from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where j.run_at <= ${services.clock()} order by j.run_at, j.id limit 1`.execute(kysely);
    const [job] = rows;
    if (!job) return worked;
    await sql`select graphile_worker.complete_jobs(array[${job.id}::bigint])`.execute(kysely);
    await tasks.find(({ name }) => name === job.task)?.work(job.payload);
  }
}

test("a programme restored four days later catches up once, and nothing stale reaches anybody", async () => {
  const now = new Date(made.getTime() + 4 * 86_400_000);
  const server = await running(home, made);
  const late: Services = { ...server.services, clock: () => now };
  const before = await everyRow(home.adminUrl);
  expect(await catchUp(late)).toBeGreaterThan(10);

  const open = await ask<{ count: number }>(
    home.adminUrl,
    `select count(*)::int as count from offer o
      where not closed and closes_at > $1
        and not exists(select from shift s where s.programme_id = o.programme_id and s.peer_id = o.peer_id
                         and s.starts_at <= $1 and s.ends_at > $1)`,
    [now],
  );
  expect(open).toEqual([{ count: 0 }]);
  const named = await ask<{ count: number }>(
    home.adminUrl,
    `select count(*)::int as count from stay_identity i join stay s using (hospital_id, stay_id) where s.readable_until <= $1`,
    [now],
  );
  expect(named).toEqual([{ count: 0 }]);

  const after = await everyRow(home.adminUrl);
  expect(after.get("public.journey_event")?.length).toBeGreaterThan(
    before.get("public.journey_event")?.length ?? 0,
  );
  expect(await catchUp(late)).toBe(0);
  expect(await everyRow(home.adminUrl)).toEqual(after);
  await server.close();
}, 300_000);
