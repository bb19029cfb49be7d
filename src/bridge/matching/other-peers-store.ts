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
  // Some who are on, those first who are on longest, and some by name: each way has its index.
  const { rows } = await sql<Colleague>`
    with found as (
      (select s.peer_id from shift s where ${runsNow(programmeId, act.now)} and s.peer_id <> ${id}
        group by s.peer_id order by max(s.ends_at) desc, s.peer_id limit ${sql.lit(most + 1)})
      union
      (select t.staff_id from staff t where ${isOther(programmeId, id, nameBegins)}
        order by t.first_name, t.staff_id limit ${sql.lit(most + 1)}))
    select t.staff_id as peer_id, t.first_name, t.languages, h.until as on_shift_until
      from found
      join staff t on t.staff_id = found.peer_id and ${isOther(programmeId, id, nameBegins)}
      left join lateral (select max(s.ends_at) as until from shift s
         where s.peer_id = t.staff_id and ${runsNow(programmeId, act.now)}) h on true
     order by h.until is null, t.first_name, t.staff_id
     limit ${sql.lit(most + 1)}`.execute(act.db);
  return { peers: rows.slice(0, most), more: rows.length > most };
}

/** Of colleagues `t`: another peer who works here, whose first name begins so. */
const isOther = (programmeId: string, id: string, nameBegins: string) => sql`
  (t.programme_id = ${programmeId} and t.staff_id <> ${id} and t.left_at is null
   and lower(t.first_name) like ${beginning(nameBegins)}
   and exists (select from staff_role r where r.programme_id = ${programmeId} and r.staff_id = t.staff_id and r.role = 'peer'))`;

/** As a pattern, in which what someone types has no other meaning than itself. */
const beginning = (name: string): string => `${name.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
