import { sql } from "kysely";
import type { Database } from "../platform/database/index.ts";
import type { Task } from "../platform/jobs/index.ts";

/**
 * The programme's own jobs (clocks that run out, waves of offers, stays that changed), worked in the order and at
 * the times of the story instead of the wall clock's. A job that finds nobody asks to be woken every minute; here it
 * is woken every half hour, which comes to the same and is thirty times less to do.
 */
export function clockwork(database: Database, tasks: readonly Task[], setClock: (at: Date) => void) {
  const lastTime = new Map<string, number>();

  /** Works everything that was due up to a moment, earliest first. */
  async function runUntil(until: Date): Promise<void> {
    for (;;) {
      const job = (await jobsUntil(database, until))
        .map((each) => ({ ...each, at: notBefore(each) }))
        .filter(({ at }) => at <= until.getTime())
        .sort((a, b) => a.at - b.at || Number(BigInt(a.id) - BigInt(b.id)))[0];
      if (!job) return;
      const task = tasks.find(({ name }) => name === job.task);
      if (!task) throw new Error(`No task is called ${job.task}.`);
      await sql`select graphile_worker.complete_jobs(array[${job.id}::bigint])`.execute(database.kysely);
      if (job.key) lastTime.set(job.key, job.at);
      setClock(new Date(job.at));
      await task.work(job.payload as never);
    }
  }

  function notBefore({ key, runAt }: WaitingJob): number {
    const last = key ? lastTime.get(key) : undefined;
    const again = last !== undefined && runAt.getTime() - last === everyMinute;
    return again ? last + everyHalfHour : runAt.getTime();
  }

  return { runUntil };
}

const everyMinute = 60_000;
const everyHalfHour = 30 * everyMinute;

interface WaitingJob {
  readonly id: string;
  readonly task: string;
  readonly key: string | null;
  readonly runAt: Date;
  readonly payload: unknown;
}

async function jobsUntil(database: Database, until: Date): Promise<readonly WaitingJob[]> {
  const { rows } = await sql<WaitingJob>`
    select j.id, t.identifier as task, j.key, j.run_at, j.payload
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.run_at <= ${until} and j.locked_at is null
     order by j.run_at, j.id`.execute(database.kysely);
  return rows;
}
