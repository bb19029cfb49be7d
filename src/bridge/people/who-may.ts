import { all, allow, denyByRelation, denyByRole, type Permission } from "../../platform/permit/rules.ts";

/** What a member of staff is to one person now. */
export interface PeerRelation {
  readonly isPeer: boolean;
  readonly onShift: boolean;
  readonly relation: "assigned" | "cover" | null;
}

/** A peer on shift sees the people they support or cover; for everyone else the person isn't there. */
export const maySeePerson = (peer: PeerRelation): Permission => all(onShift(peer), supports(peer));

/** Recording what happened: the same as seeing. */
export const mayRecord = maySeePerson;

/**
 * Sending what was written before: whoever held this person on their phone with the server's leave (`leaseOver`) sends
 * what they wrote then, whatever has closed since, and is told nothing of it.
 */
export const maySendLate = (heldThem: boolean): Permission =>
  heldThem
    ? allow("wrote it under the lease of their own phone")
    : denyByRelation("did not hold this person on a phone");

/** Handing over, ending, and what is decided together with the person: only whoever supports them, not a cover. */
export const mayDecideWith = (peer: PeerRelation): Permission =>
  all(
    onShift(peer),
    peer.relation === "assigned"
      ? allow("supports this person")
      : denyByRelation("does not support this person"),
  );

/** The peer's own lists. Off shift they are empty, so that the job ends. */
export const mayReadOwnLists = (roles: readonly string[]): Permission =>
  roles.includes("peer") ? allow("a peer's own lists") : denyByRole("only peers have people");

const supports = ({ relation }: PeerRelation): Permission => {
  if (relation === null) return denyByRelation("neither supports nor covers this person");
  return allow(relation === "assigned" ? "supports this person" : "covers for this person's peer");
};

const onShift = (peer: PeerRelation): Permission => {
  if (!peer.isPeer) return denyByRelation("is not a peer");
  return peer.onShift ? allow("on shift") : denyByRelation("off shift");
};
