import { Logger, run } from "graphile-worker";
import { sql } from "kysely";
import type { Act, Database } from "../database/index.ts";

/** Work that happens later or elsewhere. Must be safe to run twice: a process may die after the work, before the tick. */
export interface Task<Payload = never> {
  readonly name: string;
  readonly work: (payload: Payload) => Promise<void>;
}

export interface JobWish<Payload> {
  readonly task: string;
  /** Ids only, never a person's words. */
  readonly payload: Payload;
  readonly runAt?: Date;
  /** One job per key: a new wish replaces the one that waits. */
  readonly key?: string;
}

/** Adds a job in the transaction of its cause: both are there, or neither. */
export async function addJob<Payload>(act: Act, wish: JobWish<Payload>): Promise<void> {
  await sql`select graphile_worker.add_job(${wish.task}, ${JSON.stringify(wish.payload)}::json,
    run_at => ${wish.runAt ?? act.now}, job_key => ${wish.key ?? null}, max_attempts => 25)`.execute(act.db);
}

/** Takes back the job that waits under a key, if any. */
export async function removeJob(act: Act, key: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${key})`.execute(act.db);
}

export interface Worker {
  stop(): Promise<void>;
}

/** Works the jobs of this process until it is stopped; a job that was begun is finished first. */
export async function startWorker(
  database: Database,
  tasks: readonly Task[],
  onFailure: (task: string, error: unknown) => void,
): Promise<Worker> {
  const runner = await run({
    pgPool: database.pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: new Logger(() => () => {}),
    taskList: Object.fromEntries(
      tasks.map((task) => [task.name, (payload: unknown) => task.work(payload as never)]),
    ),
    crontab: "",
  });
  runner.events.on("job:error", ({ job, error }) => onFailure(job.task_identifier, error));
  return { stop: () => runner.stop() };
}
