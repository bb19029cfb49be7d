import { sql } from "kysely";
import type { Database } from "../database/index.ts";

export interface JobsDue {
  readonly due: number;
  /** Of the oldest one; 0 when none is due. */
  readonly lagSeconds: number;
}

/** Counts up to here; more are as bad. */
const most = 10_000;

/** What should have begun by now. Found by its index, however many jobs wait for later. */
export async function jobsDue(database: Database): Promise<JobsDue> {
  const { rows } = await sql<JobsDue>`
    select count(*)::integer as due,
      coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as lag_seconds
    from (select run_at from graphile_worker._private_jobs
      where is_available and priority = 0 and run_at <= now()
      order by priority, run_at limit ${most}) late`.execute(database.kysely);
  return rows[0] ?? { due: 0, lagSeconds: 0 };
}
