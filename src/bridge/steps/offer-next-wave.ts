import { v7 as uuidv7 } from "uuid";
import { type Act, withinPerson } from "../../platform/database/index.ts";
import { lastInvitation } from "../invitation/index.ts";
import { loadJourney, nobody, type PersonRef } from "../journey/index.ts";
import { addOffers, type Candidate, fits, loadCandidates, nextWave, type Wanted } from "../matching/index.ts";
import { type StepOutcome, takeStep } from "./take-step.ts";

/** Offers the journey to the next peers who fit; `nobody named` when nobody could go now. */
export async function offerNextWave(outer: Act, ref: PersonRef): Promise<StepOutcome> {
  const { journey, candidates, wanted } = await matchingFor(outer, ref);
  return journey
    ? offerTo(outer, ref, nextWave(candidates, wanted), { role: "matching", id: nobody })
    : { refused: "not from here" };
}

/** Offers the journey to these peers. */
export async function offerTo(
  outer: Act,
  ref: PersonRef,
  peers: readonly Candidate[],
  by: { readonly role: "matching" | "coordinator"; readonly id: string },
): Promise<StepOutcome> {
  const { wanted, unitId } = await matchingFor(outer, ref);
  const command = {
    id: uuidv7(),
    kind: "offered",
    at: outer.now,
    by,
    peers: peers.map(({ peerId }) => peerId),
  } as const;
  return takeStep(outer, ref, command, {
    after: async (act, journey, { waveMinutes }) => {
      const closesAt = new Date(act.now.getTime() + waveMinutes[journey.waiting] * 60_000);
      const offers = peers.map((peer) => ({
        peerId: peer.peerId,
        unitId,
        language: wanted.language,
        fits: fits(peer, wanted),
        closesAt,
      }));
      await addOffers(act, ref, journey, offers);
    },
  });
}

/** What matching knows about one who waits: who could go, and what they asked of a peer. */
export function matchingFor(outer: Act, ref: PersonRef) {
  return withinPerson(outer, ref.programmeId, ref.personId, async (act) => {
    const journey = await loadJourney(act, ref);
    const invitation = journey && (await lastInvitation(act, ref, journey.id));
    const profile = await act.db
      .selectFrom("personProfile")
      .select("language")
      .where((is) => is.and({ ...ref }))
      .executeTakeFirst();
    const wanted: Wanted = {
      hospitalId: invitation?.hospitalId ?? null,
      language: profile?.language ?? "other",
    };
    return {
      journey,
      wanted,
      unitId: invitation?.unitId ?? null,
      candidates: journey ? await loadCandidates(act, ref, journey) : [],
    };
  });
}
