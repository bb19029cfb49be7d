import { type RawBuilder, sql } from "kysely";

/**
 * Of shifts `s`: those of a programme that run at a moment. The last line says nothing new, as a shift is at most a day
 * long; by it an index finds them among all that are planned for later.
 */
export const runsNow = (programmeId: string, now: Date): RawBuilder<boolean> =>
  sql`(s.programme_id = ${programmeId} and s.starts_at <= ${now} and s.ends_at > ${now} and s.finished_at is null
       and s.ends_at <= ${new Date(now.getTime() + 24 * 60 * 60 * 1000)})`;
