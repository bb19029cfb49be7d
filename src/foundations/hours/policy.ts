import { allow, denyByRole, type Permission } from "../../platform/permit/rules.ts";

/** Planning is the coordinator's. Everyone else knows at most who is on now; one's own shifts stand in Me. */
export const mayPlanShifts = (roles: readonly string[]): Permission =>
  roles.includes("coordinator")
    ? allow("coordinates this programme, and plans who works when")
    : denyByRole("only coordinators plan shifts");
