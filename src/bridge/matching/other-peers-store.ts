import { sql } from "kysely";
import { runsNow } from "../../foundations/hours/index.ts";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";

/** A peer to whom another peer can turn. */
export interface Colleague {
  readonly peerId: string;
  readonly firstName: string;
  readonly languages: readonly string[];
  readonly onShiftUntil: Date | null;
}

const most = 50;

/** The other peers of the programme whose first names begin so: those on now first, then by name; of many only some. */
export async function otherPeers(
  act: Act<StaffIdentity>,
  nameBegins: string,
): Promise<{ readonly peers: readonly Colleague[]; readonly more: boolean }> {
  const { programmeId, id } = act.who;
  // Whoever is on comes by the hours, some others by name: each way has its index, and nobody looks through everyone.
  const { rows } = await sql<Colleague>`
    with on_now as materialized (
      select s.peer_id, max(s.ends_at) as until from shift s where ${runsNow(programmeId, act.now)} group by s.peer_id),
    others as not materialized (
      select s.staff_id, s.first_name, s.languages from staff s
       where s.programme_id = ${programmeId} and s.staff_id <> ${id} and s.left_at is null
         and lower(s.first_name) like ${beginning(nameBegins)}
         and exists (select from staff_role r where r.programme_id = ${programmeId} and r.staff_id = s.staff_id and r.role = 'peer'))
    select staff_id as peer_id, first_name, languages, until as on_shift_until
      from ((select o.*, n.until from on_now n join others o on o.staff_id = n.peer_id
              order by o.first_name, o.staff_id limit ${sql.lit(most + 1)})
            union
            (select o.*, n.until from (select * from others order by first_name, staff_id limit ${sql.lit(most + 1)}) o
               left join on_now n on n.peer_id = o.staff_id)) found
     order by until is null, first_name, staff_id
     limit ${sql.lit(most + 1)}`.execute(act.db);
  return { peers: rows.slice(0, most), more: rows.length > most };
}

/** As a pattern, in which what someone types has no other meaning than itself. */
const beginning = (name: string): string => `${name.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
