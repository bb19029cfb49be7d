import { v7 as uuidv7 } from "uuid";
import { type Act, withinPerson } from "../../platform/database/index.ts";
import { loadJourney, nobody, type PersonRef } from "../journey/index.ts";
import { type Candidate, loadCandidates, nextWave } from "../matching/index.ts";
import { putOutOffers, wantedFor } from "./put-out-offers.ts";
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
  const command = {
    id: uuidv7(),
    kind: "offered",
    at: outer.now,
    by,
    peers: peers.map(({ peerId }) => peerId),
  } as const;
  return takeStep(outer, ref, command, {
    after: (act, journey, settings) => putOutOffers(act, ref, journey, peers, settings),
  });
}

/** What matching knows about one who waits: who of those on now, or of these, could go, and what they asked of a peer. */
export function matchingFor(outer: Act, ref: PersonRef, peerIds?: readonly string[]) {
  return withinPerson(outer, ref.programmeId, ref.personId, async (act) => {
    const journey = await loadJourney(act, ref);
    return {
      journey,
      ...(await wantedFor(act, ref, journey)),
      candidates: journey ? await loadCandidates(act, ref, journey, peerIds) : [],
    };
  });
}
