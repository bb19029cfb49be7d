import type { Actor, Role } from "./actor.ts";
import type { Journey } from "./journey.ts";

/** An actor as the table names them: by role, or by what they are to this person. */
export type Who =
  | Exclude<Role, "peer">
  | "inviter"
  | "any peer"
  | "peer"
  | "offered peer"
  | "assigned peer"
  | "cover";

function peerIs(journey: Journey | null, peer: string, at: Date): readonly Who[] {
  if (!journey) return ["any peer"];
  if (isClosed(journey, peer)) return [];
  const assigned: readonly Who[] = journey.peer === peer ? ["assigned peer", "peer"] : [];
  const covers: readonly Who[] = coversAt(journey, peer, at) ? ["cover", "peer"] : [];
  const offered: readonly Who[] = journey.wave.peers.includes(peer) ? ["offered peer"] : [];
  return ["any peer", ...assigned, ...covers, ...offered];
}

function coversAt({ cover }: Journey, peer: string, at: Date): boolean {
  return cover !== null && cover.peer === peer && at < cover.until;
}

/** All that an actor is to this person at a moment. A peer in a closed pair is nobody. */
export function whoIs(journey: Journey | null, { role, id }: Actor, at: Date): readonly Who[] {
  if (role === "peer") return peerIs(journey, id, at);
  const { invitedBy } = journey ?? { invitedBy: null };
  const mayInvite = role === "care team" || role === "outreach worker";
  const invited = journey ? invitedBy?.role === role && invitedBy.id === id : mayInvite;
  return invited ? [role, "inviter"] : [role];
}

/** Every peer for whom the person does not exist, in this journey and in those merged into it. */
export function closedIn(journey: Journey): readonly string[] {
  return [...new Set([...journey.closedPeers, ...journey.merged.flatMap(closedIn)])];
}

export function isClosed(journey: Journey, peer: string): boolean {
  return closedIn(journey).includes(peer);
}
