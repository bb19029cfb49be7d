import { isClosed } from "./actors.ts";
import type { Journey } from "./journey.ts";
import type { PairState } from "./stages.ts";

/** What one peer is to this person at a moment. */
export function pairState(journey: Journey, peer: string, at: Date): PairState {
  if (isClosed(journey, peer)) return "closed";
  if (journey.peer === peer) return "assigned";
  if (journey.cover?.peer === peer && at < journey.cover.until) return "on cover";
  if (journey.wave.peers.includes(peer)) return "offered";
  return journey.formerPeers.includes(peer) ? "ended" : "free";
}
