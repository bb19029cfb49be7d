import { allow, denyByRole, type Permission } from "../permit/rules.ts";

/** Only peers carry their people about. */
export const mayHoldOnPhone = (roles: readonly string[]): Permission =>
  roles.includes("peer") ? allow("a peer's own phone") : denyByRole("only peers hold people on a phone");
