import { allow, denyByRole, type Permission } from "../../platform/permit/rules.ts";

/** Which wards may ask without accounts is the coordinator's to say, and so are their sheets. */
export const mayMakeCodes = (roles: readonly string[]): Permission =>
  roles.includes("coordinator")
    ? allow("coordinates this programme")
    : denyByRole("only coordinators print codes");
