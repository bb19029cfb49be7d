import type { Act } from "../../platform/database/index.ts";
import { lastInvitation } from "../invitation/index.ts";
import type { ClockSettings, Journey, PersonRef } from "../journey/index.ts";
import { addOffers, type Candidate, fits, loadCandidates, type Wanted } from "../matching/index.ts";

/** What the one who waits asks of a peer, and where they are. The act must be about the person. */
export async function wantedFor(
  act: Act,
  ref: PersonRef,
  journey: Journey | null,
): Promise<{ readonly wanted: Wanted; readonly unitId: string | null }> {
  const invitation = journey && (await lastInvitation(act, ref, journey.id));
  const profile = await act.db
    .selectFrom("personProfile")
    .select("language")
    .where((is) => is.and({ ...ref }))
    .executeTakeFirst();
  return {
    wanted: { hospitalId: invitation?.hospitalId ?? null, language: profile?.language ?? "other" },
    unitId: invitation?.unitId ?? null,
  };
}

/** Puts a wave's offers before these peers. The act must be about the person. */
export async function putOutOffers(
  act: Act,
  ref: PersonRef,
  journey: Journey,
  peers: readonly Candidate[],
  { waveMinutes }: ClockSettings,
): Promise<void> {
  const { wanted, unitId } = await wantedFor(act, ref, journey);
  const closesAt = new Date(act.now.getTime() + waveMinutes[journey.waiting] * 60_000);
  const offers = peers.map((peer) => ({
    peerId: peer.peerId,
    unitId,
    language: wanted.language,
    fits: fits(peer, wanted),
    closesAt,
  }));
  await addOffers(act, ref, journey, offers);
}

/**
 * Someone is back within a year: the peer they had is asked first (row 43). Waves count from one again, and whom the
 * former ones went to must not stand against anyone now.
 */
export async function offerToFormerPeer(
  act: Act,
  ref: PersonRef,
  journey: Journey,
  settings: ClockSettings,
): Promise<void> {
  await act.db
    .deleteFrom("offer")
    .where("programmeId", "=", ref.programmeId)
    .where("journeyId", "=", journey.id)
    .execute();
  const former = await loadCandidates(act, ref, journey, journey.wave.peers);
  await putOutOffers(act, ref, journey, former, settings);
}
