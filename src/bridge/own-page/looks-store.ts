import { sql } from "kysely";
import type { Act, PersonIdentity } from "../../platform/database/index.ts";
import type { Blocked } from "./page-data.ts";

type Own = Act<PersonIdentity>;

/** Looks of one member of staff on one day for one reason, as one line. */
export interface LookRow {
  readonly staffId: string;
  readonly firstName: string;
  readonly role: string;
  readonly because: string;
  readonly last: Date;
  readonly times: number;
  readonly items: readonly string[];
}

const mostLines = 120;

/** Who looked at anything about the acting person, the latest first. Off the list goes nobody, also who has left. */
export async function loadLooks(act: Own, timeZone: string): Promise<readonly LookRow[]> {
  const { rows } = await sql<LookRow>`
    with look as (
      select actor_id, because, (at at time zone ${timeZone})::date as day, max(at) as last, count(*)::int as times
        from audit_event
       where programme_id = ${act.who.programmeId} and person_id = ${act.who.id} and action = 'look' and actor_kind = 'staff'
       group by 1, 2, 3),
    seen as (
      select actor_id, because, (at at time zone ${timeZone})::date as day, array_agg(distinct item order by item) as items
        from audit_event, unnest(items) as item
       where programme_id = ${act.who.programmeId} and person_id = ${act.who.id} and action = 'look' and actor_kind = 'staff'
       group by 1, 2, 3)
    select l.actor_id as staff_id, s.first_name, l.because, l.last, l.times, coalesce(n.items, '{}') as items,
           coalesce((select r.role from staff_role r where r.programme_id = s.programme_id and r.staff_id = s.staff_id
              order by case when l.because like '%coordinates%' then r.role <> 'coordinator' else r.role <> 'peer' end, r.role limit 1), 'peer') as role
      from look l
      left join seen n using (actor_id, because, day)
      join staff s on s.programme_id = ${act.who.programmeId} and s.staff_id = l.actor_id
     order by l.last desc limit ${mostLines}`.execute(act.db);
  return rows;
}

/** How many people looked since a moment. */
export async function countLookers(act: Own, since: Date): Promise<number> {
  const row = await act.db
    .selectFrom("auditEvent")
    .select(sql<number>`count(distinct actor_id)::int`.as("people"))
    .where("programmeId", "=", act.who.programmeId)
    .where("personId", "=", act.who.id)
    .where("action", "=", "look")
    .where("actorKind", "=", "staff")
    .where("at", ">=", since)
    .executeTakeFirst();
  return row?.people ?? 0;
}

/** Whom the person closed everything to. A pair closed by a peer stands nowhere. */
export async function loadBlocked(act: Own): Promise<readonly Blocked[]> {
  const { rows } = await sql<Blocked>`
    select b.staff_id, s.first_name, exists (select from staff_role r where r.programme_id = b.programme_id
             and r.staff_id = b.staff_id and r.role = 'peer') as is_peer
      from person_block b
      join staff s on s.programme_id = b.programme_id and s.staff_id = b.staff_id
     where b.programme_id = ${act.who.programmeId} and b.person_id = ${act.who.id}
     order by b.since desc`.execute(act.db);
  return rows;
}
