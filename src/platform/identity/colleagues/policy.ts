import { allow, denyByRole, type Permission } from "../../permit/rules.ts";
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
