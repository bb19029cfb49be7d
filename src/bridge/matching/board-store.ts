import { sql } from "kysely";
import type { Act } from "../../platform/database/index.ts";

/** One journey on the coordinator's board, as far as row security lets a coordinator read it. */
export interface BoardRow {
  readonly journeyId: string;
  readonly personId: string;
  readonly stage: "invited" | "offered" | "met" | "crossing";
  readonly placeKind: "ward" | "emergency" | "outside";
  readonly language: "en" | "fr" | "other" | null;
  readonly keyId: string | null;
  readonly sealed: Buffer | null;
  readonly hospitalId: string | null;
  readonly hospital: string | null;
  readonly unit: string | null;
  readonly bed: string | null;
  readonly askedAt: Date;
  readonly stageSince: Date;
  readonly meetDueAt: Date | null;
  readonly overdue: boolean;
  readonly unchecked: boolean;
  readonly betweenPeers: boolean;
  readonly waves: number;
}

/** The place of a line in the order of the board: overdue first, then whoever is due soonest. */
export type BoardPlace = readonly [notOverdue: string, due: string, journeyId: string];

const linesAtOnce = 20;
const onTheWayAtOnce = 25;

/** A page of `journey j`, in the order of its index. */
const pageBehind = (programmeId: string, place: BoardPlace | undefined) => sql`
  j.programme_id = ${programmeId} and j.needs_coordinator and j.stage <> 'meeting'
    ${
      place
        ? sql`and (not j.overdue, coalesce(j.meet_due_at, 'infinity'), j.journey_id)
                > (${place[0]}::boolean, ${place[1]}::timestamptz, ${place[2]}::uuid)`
        : sql``
    }
  order by not j.overdue, coalesce(j.meet_due_at, 'infinity'), j.journey_id limit ${sql.lit(linesAtOnce + 1)}`;

const onTheWay = (programmeId: string) => sql`
  j.programme_id = ${programmeId} and j.needs_coordinator and j.stage = 'meeting'
  order by j.stage_since, j.journey_id limit ${sql.lit(onTheWayAtOnce)}`;

/** Whom a page of the board shows, and whom a peer is on the way to. */
export async function peopleOnBoard(
  act: Act,
  programmeId: string,
  place: BoardPlace | undefined,
): Promise<readonly string[]> {
  const { rows } = await sql<{ personId: string }>`
    (select j.person_id from journey j where ${pageBehind(programmeId, place)})
    union all
    (select j.person_id from journey j where ${onTheWay(programmeId)})`.execute(act.db);
  return rows.map(({ personId }) => personId);
}

/** One page of everyone who waits for a peer or is between peers, after a place. */
export async function loadBoard(
  act: Act,
  programmeId: string,
  place: BoardPlace | undefined,
): Promise<{ readonly rows: readonly BoardRow[]; readonly next: BoardPlace | null }> {
  const { rows } = await sql<BoardRow & { notOverdue: boolean; due: string }>`
    select j.journey_id, j.person_id, j.stage, j.place_kind, f.language, p.key_id, f.sealed, i.hospital_id, h.name as hospital,
           u.name as unit, coalesce(s.bed, i.bed) as bed, j.asked_at, j.stage_since, j.meet_due_at, j.overdue, j.unchecked, j.between_peers, j.waves,
           not j.overdue as not_overdue, j.due::text
      from (select *, coalesce(j.meet_due_at, 'infinity') as due from journey j where ${pageBehind(programmeId, place)}) j
      left join person p on p.programme_id = j.programme_id and p.person_id = j.person_id
      left join person_profile f on f.programme_id = j.programme_id and f.person_id = j.person_id
      left join lateral (select * from invitation i where i.programme_id = j.programme_id and i.journey_id = j.journey_id
                          order by i.asked_at desc limit 1) i on true
      left join hospital h on h.hospital_id = i.hospital_id
      left join stay s on s.hospital_id = i.hospital_id and s.stay_id = i.stay_id
      left join unit u on u.hospital_id = i.hospital_id and u.unit_id = coalesce(s.unit_id, i.unit_id)
     order by not j.overdue, j.due, j.journey_id`.execute(act.db);
  const page = rows.slice(0, linesAtOnce);
  const last = page.at(-1);
  const next: BoardPlace | null =
    last && rows.length > page.length ? [String(last.notOverdue), last.due, last.journeyId] : null;
  return { rows: page, next };
}

/** How many wait, how many of them are overdue, and how many are expected by a peer. */
export async function countBoard(act: Act, programmeId: string) {
  const { rows } = await sql<{ overdue: number; others: number; onTheWay: number }>`
    select count(*) filter (where stage <> 'meeting' and overdue)::int as overdue,
           count(*) filter (where stage <> 'meeting' and not overdue)::int as others,
           count(*) filter (where stage = 'meeting')::int as on_the_way
      from journey where programme_id = ${programmeId} and needs_coordinator`.execute(act.db);
  return rows[0] ?? { overdue: 0, others: 0, onTheWay: 0 };
}

/** Where peers are expected, since the longest time. */
export async function loadOnTheWay(act: Act, programmeId: string) {
  const { rows } = await sql<{ journeyId: string; unit: string | null; since: Date }>`
    select j.journey_id, u.name as unit, j.stage_since as since
      from (select * from journey j where ${onTheWay(programmeId)}) j
      left join lateral (select * from invitation i where i.programme_id = j.programme_id and i.journey_id = j.journey_id
                          order by i.asked_at desc limit 1) i on true
      left join stay s on s.hospital_id = i.hospital_id and s.stay_id = i.stay_id
      left join unit u on u.hospital_id = i.hospital_id and u.unit_id = coalesce(s.unit_id, i.unit_id)
     order by j.stage_since, j.journey_id`.execute(act.db);
  return rows;
}

/** Journey and peer who can't be offered it, for whatever reason. */
export async function loadNotAvailable(
  act: Act,
  journeyIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ journeyId: string; peerId: string }>`
    select journey_id, peer_id from not_available_for(${journeyIds}::uuid[])`.execute(act.db);
  return new Set(rows.map(({ journeyId, peerId }) => `${journeyId} ${peerId}`));
}

/** Check-ins of the programme as numbers, and who was met since a moment. Each is counted by an index of its own. */
export async function loadNumbers(act: Act, programmeId: string, since: Date) {
  const { rows } = await sql<{ due: number; overdue: number; metToday: number }>`
    select count(*) filter (where next_check_in_due >= ${act.now})::int as due,
           count(*) filter (where next_check_in_due < ${act.now})::int as overdue,
           (select count(*)::int from journey where programme_id = ${programmeId} and met_at >= ${since}
               and stage in ('met', 'crossing')) as met_today
      from journey where programme_id = ${programmeId} and next_check_in_due <= ${new Date(act.now.getTime() + week)}
       and stage in ('met', 'crossing')`.execute(act.db);
  return rows[0] ?? { due: 0, overdue: 0, metToday: 0 };
}

const week = 7 * 24 * 60 * 60 * 1000;

/** Check-ins that are late, with the peer who is to act; no words and no place (row 34, note h). */
export async function loadLate(act: Act, programmeId: string, most = 25) {
  const { rows } = await sql<{ journeyId: string; peerFirstName: string | null; dueAt: Date }>`
    select j.journey_id, s.first_name as peer_first_name, j.next_check_in_due as due_at
      from journey j
      left join lateral late_check_in_peer(j.journey_id) late on true
      left join staff s on s.programme_id = j.programme_id and s.staff_id = late.peer_id
     where j.programme_id = ${programmeId} and j.next_check_in_due < ${act.now} and j.stage = 'crossing'
     order by j.next_check_in_due limit ${sql.lit(most)}`.execute(act.db);
  return rows;
}
