import { sql } from "kysely";
import type { Act } from "../database/index.ts";

/** So few at once that nobody's command waits for it. */
const atOnce = 2_000;

/** Every programme here. Asked by the system without a programme of its own. */
export async function programmes(act: Act): Promise<readonly string[]> {
  const rows = await act.db.selectFrom("programme").select("programmeId").execute();
  return rows.map(({ programmeId }) => programmeId);
}

/** Deletes some sessions that ended, ran out or were left unused before a moment. True when there may be more. */
export async function sweepSessions({ db }: Act, programmeId: string, before: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from session where programme_id = ${programmeId} and session_hash in (
      select session_hash from session
       where programme_id = ${programmeId}
         and least(coalesce(ended_at, 'infinity'), ends_at, seen_at + idle_after) < ${before}
       limit ${atOnce})`.execute(db);
  return Number(numAffectedRows) === atOnce;
}

/** The same for answers that were given before a moment. */
export async function sweepAnswers({ db }: Act, programmeId: string, before: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from command_answer where programme_id = ${programmeId} and (actor_id, idempotency_key) in (
      select actor_id, idempotency_key from command_answer
       where programme_id = ${programmeId} and answered_at < ${before}
       limit ${atOnce})`.execute(db);
  return Number(numAffectedRows) === atOnce;
}
