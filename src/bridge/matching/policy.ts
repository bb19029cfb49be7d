import { all, allow, denyByRole, type Permission } from "../../platform/permit/rules.ts";

/** Answering an offer needs to be a peer on shift; whether there is an offer is not for the role to say. */
export function mayAnswerOffers(peer: {
  readonly roles: readonly string[];
  readonly onShift: boolean;
}): Permission {
  return all(
    peer.roles.includes("peer") ? allow("is a peer") : denyByRole("only peers get offers"),
    peer.onShift ? allow("on shift") : denyByRole("off shift"),
  );
}

/** The board, offers by hand and the three choices of an overdue clock. */
export const mayMatch = (roles: readonly string[]): Permission =>
  roles.includes("coordinator") ? allow("coordinates this programme") : denyByRole("only coordinators match");
