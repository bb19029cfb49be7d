import { type RawBuilder, sql } from "kysely";
import { runsNow } from "../../foundations/hours/index.ts";
import type { Act } from "../../platform/database/index.ts";
import type { Candidate } from "./rules.ts";

export type Peer = Omit<Candidate, "free">;

/** Peers who are on now, with the shift that runs and their load. */
export const peersOnNow = (act: Act, programmeId: string): Promise<readonly Peer[]> =>
  peers(
    act,
    programmeId,
    sql`and t.staff_id = any (array(select s.peer_id from shift s where ${runsNow(programmeId, act.now)}))`,
  );

/** Those of these colleagues who work here as peers. */
export const thesePeers = (
  act: Act,
  programmeId: string,
  peerIds: readonly string[],
): Promise<readonly Peer[]> => peers(act, programmeId, sql`and t.staff_id = any (${peerIds}::uuid[])`);

/** Somebody who works here as a peer; `undefined` for everyone else. */
export const onePeer = async (act: Act, programmeId: string, peerId: string): Promise<Peer | undefined> =>
  (await thesePeers(act, programmeId, [peerId]))[0];

/** The place of a peer among all of them by name. */
export type NamePlace = readonly [firstName: string, peerId: string];

const peersAtOnce = 20;

/** One page of all peers by name, after a place. */
export async function peersByName(
  act: Act,
  programmeId: string,
  place: NamePlace | undefined,
): Promise<{ readonly peers: readonly Peer[]; readonly next: NamePlace | null }> {
  const behind = place ? sql`and (t.first_name, t.staff_id) > (${place[0]}, ${place[1]}::uuid)` : sql``;
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
      select t.staff_id, t.first_name, t.languages, h.ends_at, h.hospital_id
        from staff t
        join staff_role r on r.programme_id = t.programme_id and r.staff_id = t.staff_id and r.role = 'peer'
        left join lateral (select s.ends_at, s.hospital_id from shift s
           where s.peer_id = t.staff_id and ${runsNow(programmeId, act.now)} order by s.ends_at desc limit 1) h on true
       where t.programme_id = ${programmeId} and t.left_at is null ${which}
       order by t.first_name, t.staff_id ${most})
    select t.staff_id as peer_id, t.first_name, t.languages, t.ends_at as on_shift_until, t.hospital_id,
           coalesce(l.people, 0) as people, coalesce(m.load_limit, 12)::float as "limit"
      from them t
      left join staff_private m on m.programme_id = ${programmeId} and m.staff_id = t.staff_id
      left join loads_of(array(select staff_id from them)) l on l.peer_id = t.staff_id
     order by t.first_name, t.staff_id`.execute(act.db);
  return rows;
}
