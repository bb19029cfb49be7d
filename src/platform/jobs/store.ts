import { sql } from "kysely";
import type { Act } from "../database/index.ts";

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
export async function addJob<Payload>(act: Act, wish: JobWish<Payload>): Promise<void> {
  await sql`select graphile_worker.add_job(${wish.task}, ${JSON.stringify(wish.payload)}::json,
    run_at => ${wish.runAt ?? act.now}, job_key => ${wish.key ?? null}, max_attempts => ${attempts})`.execute(
    act.db,
  );
}

/** Takes back the job that waits under a key, if any. */
export async function removeJob(act: Act, key: string): Promise<void> {
  await sql`select graphile_worker.remove_job(${key})`.execute(act.db);
}
