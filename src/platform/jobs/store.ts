import { sql } from "kysely";
import { type Act, type Database, leave, statement } from "../database/index.ts";
import { lifeOf } from "./lives.ts";

export interface JobWish<Payload> {
  readonly task: string;
  /** Ids only, never a person's words. */
  readonly payload: Payload;
  readonly runAt?: Date;
  /** One job per key: a new wish replaces the one that waits. */
  readonly key?: string;
}

/** About four days of attempts, further and further apart. */
const attempts = 25;

/** Adds a job in the transaction of its cause: both are there, or neither. */
export function addJob<Payload>(act: Act, wish: JobWish<Payload>): void {
  const { task, payload, runAt = act.now, key = null } = wish;
  leave(add, act.db, { task, payload: JSON.stringify(payload), runAt, key });
}

const add = statement(
  (_, given: { task: string; payload: string; runAt: Date; key: string | null }) => sql<never>`
    select graphile_worker.add_job(${given.task}, ${given.payload}::json,
      run_at => ${given.runAt}, job_key => ${given.key}, max_attempts => ${attempts})`,
);

/** Takes back the job that waits under a key, if any. */
export function removeJob(act: Act, key: string): void {
  leave(remove, act.db, { key });
}

const remove = statement(
  (_, given: { key: string }) => sql<never>`select graphile_worker.remove_job(${given.key})`,
);

/**
 * Gives back what was begun by workers that show no sign of life (`lives.ts`): killed, or cut off from the database.
 * Without it such a job would wait for four hours. Whoever lives may be taken for dead for a moment, when PostgreSQL
 * comes back; then a job is done twice, which every task can bear. Returns how many.
 */
export async function giveBackJobs({ kysely }: Database): Promise<number> {
  const { numAffectedRows } = await sql`
    with begun as materialized (
      select distinct locked_by from graphile_worker._private_jobs
       where locked_by is not null and locked_at < now() - ${graceSeconds} * interval '1 second'),
    dead as materialized (
      select locked_by from begun where pg_try_advisory_xact_lock(${sql.raw(lifeOf("locked_by"))}))
    update graphile_worker._private_jobs as job set locked_by = null, locked_at = null
      from dead where job.locked_by = dead.locked_by`.execute(kysely);
  return Number(numAffectedRows ?? 0);
}

/** A worker that begins takes jobs before its sign of life stands. */
const graceSeconds = 5;
