import type pg from "pg";

/**
 * What held at the moment of the backup and must not hold now: sessions that have been ended since, and jobs that some
 * process was working on. Jobs whose time has passed are done when a server starts, each once, at today's time.
 *
 * @param session the administrator's
 */
export async function settle(session: pg.Client, now: Date): Promise<void> {
  await session.query("update session set ended_at = $1 where ended_at is null", [now]);
  await session.query(
    "update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null",
  );
  await session.query(
    "update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null",
  );
  await session.query("analyze");
}
