import { sql } from "kysely";
import type { Database } from "../platform/database/index.ts";
import type { Task } from "../platform/jobs/index.ts";
import { demoHospitals, type Places } from "./places.ts";

export interface Clockwork {
  /** Works everything that was due up to a moment, earliest first. */
  runUntil(until: Date): Promise<void>;
  /** The same, and whatever was put off. */
  catchUp(until: Date): Promise<void>;
}

/**
 * The programme's own jobs (clocks that run out, waves of offers, stays that changed), worked in the order and at
 * the times of the story instead of the wall clock's. Two are woken less often, which comes to the same and is far less
 * to do: a job that found nobody wants to look again every minute, and looks every half hour; a hospital's daily
 * sweep is done once, at the end.
 */
export function clockwork(
  database: Database,
  places: Places,
  tasks: readonly Task[],
  setClock: (at: Date) => void,
): Clockwork {
  const lastTime = new Map<string, number>();

  async function run(until: Date, putOff: boolean): Promise<void> {
    for (;;) {
      const jobs = await jobsUntil(database, places, until);
      const [job] = jobs
        .map((each) => ({ ...each, at: putOff ? notBefore(each) : each.runAt.getTime() }))
        .filter(({ at }) => at <= until.getTime())
        .sort((a, b) => a.at - b.at);
      if (!job) return;
      const task = tasks.find(({ name }) => name === job.task);
      if (!task) throw new Error(`No task is called ${job.task}.`);
      await sql`select graphile_worker.complete_jobs(array[${job.id}::bigint])`.execute(database.kysely);
      if (job.key) lastTime.set(job.key, job.at);
      setClock(putOff ? new Date(job.at) : until);
      await task.work(job.payload as never);
    }
  }

  function notBefore({ key, runAt, isSweep }: WaitingJob): number {
    if (isSweep) return Number.POSITIVE_INFINITY;
    const last = key ? lastTime.get(key) : undefined;
    const again = last !== undefined && runAt.getTime() - last === everyMinute;
    return again ? last + everyHalfHour : runAt.getTime();
  }

  return {
    runUntil: (until) => run(until, true),
    async catchUp(until) {
      await run(until, true);
      await run(until, false);
    },
  };
}

const everyMinute = 60_000;
const everyHalfHour = 30 * everyMinute;

interface WaitingJob {
  readonly id: string;
  readonly task: string;
  readonly key: string | null;
  readonly runAt: Date;
  readonly payload: unknown;
  readonly isSweep: boolean;
}

/** Jobs of this edition; those of an earlier day's wait for the real worker. */
async function jobsUntil(
  database: Database,
  { programmeId, hospitalId }: Places,
  until: Date,
): Promise<readonly WaitingJob[]> {
  const hospitals = demoHospitals.map(({ code }) => hospitalId(code));
  const { rows } = await sql<WaitingJob>`
    select j.id, t.identifier as task, j.key, j.run_at, j.payload,
           j.payload->>'hospitalId' is not null and j.payload->>'stayId' is null as is_sweep
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.run_at <= ${until} and j.locked_at is null
       and (j.payload->>'programmeId' = ${programmeId} or j.payload->>'hospitalId' = any (${hospitals}::text[]))
     order by j.run_at, j.id`.execute(database.kysely);
  return rows;
}
