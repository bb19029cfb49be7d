import { sql } from "kysely";
import { act } from "../../platform/database/index.ts";
import type { Services } from "../../platform/http/index.ts";

/** One message as whoever looks after the interface may know it: nothing of whom it is about. */
export interface JournalLine {
  readonly hospital: string;
  readonly eventAt: string;
  readonly receivedAt: string;
  readonly trigger: string;
  /** Tells visits apart, and says nothing else; null for a message about a person. */
  readonly visit: string | null;
  /** What was odd about the message; codes. */
  readonly flags: readonly string[];
  /** Of the stay it belongs to; null where none is kept. */
  readonly state: string | null;
}

const iso = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** The messages that came last, in the order in which they came, of every hospital. */
export async function readJournal(services: Services, last: number): Promise<readonly JournalLine[]> {
  const now = services.clock();
  const hospitals = await act(services.database, { kind: "system" }, now, ({ db }) =>
    db.selectFrom("hospital").select(["hospitalId", "name"]).execute(),
  );
  const lines: JournalLine[] = [];
  for (const { hospitalId, name } of hospitals) {
    const { rows } = await act(services.database, { kind: "hospital", hospitalId }, now, ({ db }) =>
      sql<JournalLine>`
        select ${name}::text as hospital, to_char(e.event_at at time zone 'UTC', ${iso}) as event_at,
               to_char(e.received_at at time zone 'UTC', ${iso}) as received_at,
               e.trigger_event as trigger, left(encode(e.visit_hash, 'hex'), 12) as visit, s.state,
               e.flags || case when count(*) over (partition by e.claimed_id) > 1 and e.claimed_id is not null
                 then array['same id other payload'] else '{}' end as flags
          from (select distinct on (message_key) * from adt_entry where hospital_id = ${hospitalId}) e
          left join stay s on s.hospital_id = e.hospital_id and s.visit_hash = e.visit_hash
         order by e.received_at desc, e.entry_key limit ${last}`.execute(db),
    );
    lines.push(...rows);
  }
  return lines.toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1)).slice(-last);
}
