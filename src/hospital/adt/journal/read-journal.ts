import { sql } from "kysely";
import { act } from "../../../platform/database/index.ts";
import type { Services } from "../../../platform/http/index.ts";

/** One message about one person, without anything of the person. */
export interface JournalLine {
  readonly hospital: string;
  /** ISO 8601: when it happened, and when we heard of it. */
  readonly eventAt: string;
  readonly receivedAt: string;
  readonly trigger: string;
  /** The visit as a keyed hash, shortened: the same visit has the same one. */
  readonly visit: string | null;
  /** The state that the stay has now. */
  readonly state: string | null;
  readonly flags: readonly string[];
}

/** What all hospitals said last, in the order in which it happened. */
export async function readJournal(services: Services, most: number): Promise<readonly JournalLine[]> {
  const { database, clock } = services;
  const hospitals = await act(database, { kind: "system" }, clock(), ({ db }) =>
    db.selectFrom("hospital").select(["hospitalId", "name"]).orderBy("name").execute(),
  );
  const lines = await Promise.all(
    hospitals.map(({ hospitalId, name }) =>
      act(database, { kind: "hospital", hospitalId }, clock(), async ({ db }) => {
        const { rows } = await sql<
          Omit<JournalLine, "hospital" | "eventAt" | "receivedAt"> & { eventAt: Date; receivedAt: Date }
        >`
          select e.event_at, e.received_at, e.trigger_event as trigger, left(encode(e.visit_hash, 'hex'), 12) as visit, s.state, e.flags
            from adt_entry e
            left join stay s on s.hospital_id = e.hospital_id and s.visit_hash = e.visit_hash
           where e.hospital_id = ${hospitalId} order by e.received_at desc limit ${most}`.execute(db);
        return rows.map((row) => ({
          ...row,
          hospital: name,
          eventAt: row.eventAt.toISOString(),
          receivedAt: row.receivedAt.toISOString(),
        }));
      }),
    ),
  );
  return lines
    .flat()
    .sort((a, b) => a.eventAt.localeCompare(b.eventAt))
    .slice(-most);
}
