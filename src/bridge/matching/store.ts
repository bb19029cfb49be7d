import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type Act, leave, statement } from "../../platform/database/index.ts";
import { closedIn, type Journey, type PairState, type PersonRef, pairState } from "../journey/index.ts";
import { onePeer, peersOnNow, thesePeers } from "./peers-store.ts";
import type { Candidate } from "./rules.ts";

/**
 * The peers who are on now, or these, as matching sees them for one journey. A closed pair, an offer made before and
 * everything else that stands against someone are one and the same `free: false`. The act must be about the person.
 */
export async function loadCandidates(
  act: Act,
  ref: PersonRef,
  journey: Journey,
  peerIds?: readonly string[],
): Promise<readonly Candidate[]> {
  const rows = await (peerIds ? thesePeers(act, ref.programmeId, peerIds) : peersOnNow(act, ref.programmeId));
  const closed = new Set([
    ...closedIn(journey),
    ...journey.notAgain,
    ...journey.wave.peers,
    ...(journey.peer ? [journey.peer] : []),
  ]);
  const blocked = await act.db
    .selectFrom("personBlock")
    .select("staffId")
    .where((is) => is.and({ ...ref }))
    .execute();
  for (const { staffId } of blocked) closed.add(staffId);
  return rows.map((row) => ({ ...row, free: !closed.has(row.peerId) }));
}

/**
 * Whether this colleague could take someone over, closed pairs aside, which the journey itself refuses: a peer who
 * works here, whom the person did not block, and with room where they would stay. The act must be about the person.
 */
export async function couldTakeOver(
  act: Act,
  ref: PersonRef,
  peerId: string,
  stays: "for good" | "in cover",
): Promise<boolean> {
  const peer = await onePeer(act, ref.programmeId, peerId);
  const blocked = await act.db
    .selectFrom("personBlock")
    .select("staffId")
    .where((is) => is.and({ ...ref, staffId: peerId }))
    .executeTakeFirst();
  return peer !== undefined && !blocked && (stays === "in cover" || peer.people < peer.limit);
}

/** What a wave's peers see: site, kind of place, language, time waiting. Nothing of the person. */
export interface NewOffer {
  readonly peerId: string;
  readonly unitId: string | null;
  readonly language: string;
  readonly fits: readonly string[];
  readonly closesAt: Date;
}

/** Puts offers out for the wave that the journey stands in. */
export async function addOffers(
  act: Act,
  ref: PersonRef,
  journey: Journey,
  offers: readonly NewOffer[],
): Promise<void> {
  if (offers.length === 0) return;
  const rows = offers.map((offer) => ({
    ...ref,
    ...offer,
    fits: [...offer.fits],
    offerId: uuidv7(),
    journeyId: journey.id,
    wave: journey.wave.number,
    placeKind: journey.waiting,
    askedAt: journey.invitedAt,
    offeredAt: act.now,
  }));
  await act.db.insertInto("offer").values(rows).execute();
}

/** Closes every offer of this journey whose peer is no longer in its wave. Closing says nothing about why. */
export function closeOffers(act: Act, ref: PersonRef, journey: Journey): void {
  const { programmeId } = ref;
  leave(closeOthers, act.db, { programmeId, journeyId: journey.id, peers: [...journey.wave.peers] });
}

const closeOthers = statement(
  (db, given: { programmeId: string; journeyId: string; peers: readonly string[] }) =>
    db
      .updateTable("offer")
      .set({ closed: true })
      .where("programmeId", "=", given.programmeId)
      .where("journeyId", "=", given.journeyId)
      .where("closed", "=", false)
      .where("peerId", "<>", sql<string>`all (${given.peers}::uuid[])`),
);

/** Writes what every peer of this journey is to the person now. */
export function savePairs(act: Act, ref: PersonRef, journey: Journey): void {
  const peers = new Set(
    [journey.peer, journey.cover?.peer, ...journey.formerPeers, ...closedIn(journey)].filter(
      (peer) => typeof peer === "string",
    ),
  );
  if (peers.size === 0) return;
  const peerIds = [...peers];
  const states = peerIds.map((peerId) => pairState(journey, peerId, act.now));
  const untils = peerIds.map((peerId, at) => pairUntil(journey, peerId, states[at] ?? "closed"));
  leave(keepPairs, act.db, { ...ref, peerIds, states, untils, met: journey.metAt !== null, now: act.now });
}

interface Pairs extends PersonRef {
  readonly peerIds: readonly string[];
  readonly states: readonly PairState[];
  readonly untils: readonly (Date | null)[];
  readonly met: boolean;
  readonly now: Date;
}

const keepPairs = statement(
  (_, given: Pairs) => sql<never>`
    insert into pair (programme_id, person_id, peer_id, state, until, met, since)
    select ${given.programmeId}, ${given.personId}, peer_id, state, until, ${given.met}::boolean, ${given.now}::timestamptz
      from unnest(${given.peerIds}::uuid[], ${given.states}::text[], ${given.untils}::timestamptz[]) as now (peer_id, state, until)
    on conflict (programme_id, person_id, peer_id) do update
      set state = excluded.state, until = excluded.until, met = excluded.met,
          since = case when pair.state = excluded.state then pair.since else excluded.since end`,
);

/** A cover ends with its time; the last peer reads seven days after the end, every former one not at all. */
function pairUntil(journey: Journey, peerId: string, state: PairState): Date | null {
  if (state === "on cover") return journey.cover?.until ?? null;
  if (state !== "ended") return null;
  const days = journey.stage === "ended" && journey.lastPeer === peerId ? 7 : 0;
  return new Date(journey.since.getTime() + days * 24 * 60 * 60 * 1000);
}
