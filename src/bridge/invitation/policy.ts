import { allow, denyByRelation, denyByRole, type Permission } from "../../platform/permit/rules.ts";

interface Asking {
  readonly roles: readonly string[];
  readonly units: readonly string[];
}

/** The list of one's wards. */
export const mayReadWards = ({ roles }: Asking): Permission =>
  roles.includes("care-team") ? allow("is on a care team") : denyByRole("only a care team has wards");

/** One ward's list: only one's own ward's. */
export function mayReadWard(staff: Asking, unitId: string): Permission {
  if (!staff.roles.includes("care-team")) return denyByRole("only a care team has wards");
  return staff.units.includes(unitId)
    ? allow("is on this ward's care team")
    : denyByRelation("is not on this ward");
}

/** Asking for someone on one's own ward; which stays those are, row security answers. */
export const mayAskForPeer = mayReadWards;
