import { allow, denyByRole, type Permission } from "../../permit/rules.ts";
import type { Role } from "../contract.ts";

const coordinatorsInvite: readonly Role[] = ["peer", "care-team", "mentor"];

/**
 * Who may bring in whom. A coordinator fills the teams around the person; whoever reads numbers, logs or accounts
 * (evaluator, privacy officer, administrator) is brought in by an administrator, and so are other coordinators.
 */
export function mayInviteStaff(who: { readonly roles: readonly Role[] }, invited: Role): Permission {
  if (who.roles.includes("administrator")) return allow("an administrator invites everyone who works here");
  if (who.roles.includes("coordinator") && coordinatorsInvite.includes(invited))
    return allow("a coordinator invites peers, care team and mentors");
  return denyByRole("only an administrator, or a coordinator for peers, care team and mentors");
}
