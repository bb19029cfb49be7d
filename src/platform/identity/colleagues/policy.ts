import { allow, denyByRelation, denyByRole, type Permission } from "../../permit/rules.ts";
import type { Role } from "../contract.ts";

interface Who {
  readonly roles: readonly Role[];
}

/** Who sees the list of colleagues: whoever may invite to it. */
export function maySeeColleagues({ roles }: Who): Permission {
  if (roles.includes("administrator")) return allow("an administrator keeps the list of who works here");
  if (roles.includes("coordinator")) return allow("a coordinator knows who works here, and invites");
  return denyByRole("only administrators and coordinators see the list of colleagues");
}

/**
 * Who sees on which day someone was here last. It tells an administrator which accounts lie unused; a coordinator is
 * often the employer's voice, and whether a peer looked in on a day off is not theirs.
 */
export const maySeeLastDay = ({ roles }: Who): boolean => roles.includes("administrator");

/**
 * Who ends an account, or makes the link for a new password. One's own goes another way, and so there is always an
 * administrator left.
 */
export function mayKeepAccountOf({ id, roles }: Who & { readonly id: string }, staffId: string): Permission {
  if (!roles.includes("administrator")) return denyByRole("only an administrator keeps colleagues' accounts");
  if (id === staffId) return denyByRelation("nobody ends or resets their own account here");
  return allow("an administrator keeps colleagues' accounts");
}
