import { type RawBuilder, sql } from "kysely";
import type { Act } from "../../platform/database/index.ts";
import type { Candidate } from "./rules.ts";

type Peer = Omit<Candidate, "free">;

/** Every peer with the shift that runs now and their load. */
export const peersOnShift = (act: Act, programmeId: string): Promise<readonly Peer[]> =>
  peers(act, programmeId, sql``);

/** Those who are on now. */
export const peersOnNow = (act: Act, programmeId: string): Promise<readonly Peer[]> =>
  peers(
    act,
    programmeId,
    sql`and s.staff_id = any (array(select n.peer_id from shift n where n.programme_id = ${programmeId}
          and n.starts_at <= ${act.now} and n.ends_at > ${act.now} and n.finished_at is null))`,
  );

/** Somebody who works here as a peer; `undefined` for everyone else. */
export const onePeer = async (act: Act, programmeId: string, peerId: string): Promise<Peer | undefined> =>
  (await peers(act, programmeId, sql`and s.staff_id = ${peerId}`))[0];

/** The place of a peer among all of them by name. */
export type NamePlace = readonly [firstName: string, peerId: string];

const peersAtOnce = 20;

/** One page of all peers by name, after a place. */
export async function peersByName(
  act: Act,
  programmeId: string,
  place: NamePlace | undefined,
): Promise<{ readonly peers: readonly Peer[]; readonly next: NamePlace | null }> {
  const behind = place ? sql`and (s.first_name, s.staff_id) > (${place[0]}, ${place[1]}::uuid)` : sql``;
  const found = await peers(act, programmeId, behind, sql`limit ${sql.lit(peersAtOnce + 1)}`);
  const page = found.slice(0, peersAtOnce);
  const last = page.at(-1);
  return { peers: page, next: last && found.length > page.length ? [last.firstName, last.peerId] : null };
}

export async function countPeers({ db }: Act, programmeId: string): Promise<number> {
  const { rows } = await sql<{ peers: number }>`
    select count(*)::int as peers from staff_role r
      join staff s on s.programme_id = r.programme_id and s.staff_id = r.staff_id and s.left_at is null
     where r.programme_id = ${programmeId} and r.role = 'peer'`.execute(db);
  return rows[0]?.peers ?? 0;
}

async function peers(
  act: Act,
  programmeId: string,
  which: RawBuilder<unknown>,
  most: RawBuilder<unknown> = sql``,
): Promise<readonly Peer[]> {
  const { rows } = await sql<Peer>`
    with them as (
      select s.staff_id, s.first_name, s.languages, h.ends_at, h.hospital_id
        from staff s
        join staff_role r on r.programme_id = s.programme_id and r.staff_id = s.staff_id and r.role = 'peer'
        left join lateral (select ends_at, hospital_id from shift
           where shift.programme_id = s.programme_id and shift.peer_id = s.staff_id and shift.starts_at <= ${act.now}
             and shift.ends_at > ${act.now} and shift.finished_at is null order by ends_at desc limit 1) h on true
       where s.programme_id = ${programmeId} and s.left_at is null ${which}
       order by s.first_name, s.staff_id ${most})
    select t.staff_id as peer_id, t.first_name, t.languages, t.ends_at as on_shift_until, t.hospital_id,
           coalesce(l.people, 0) as people, coalesce(m.load_limit, 12)::float as "limit"
      from them t
      left join staff_private m on m.programme_id = ${programmeId} and m.staff_id = t.staff_id
      left join loads_of(array(select staff_id from them)) l on l.peer_id = t.staff_id
     order by t.first_name, t.staff_id`.execute(act.db);
  return rows;
}
