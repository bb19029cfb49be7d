import { allow, denyByRole, type Permission } from "../../platform/permit/rules.ts";

/** Messages that wait for someone. Which ones exist is decided by the wards that the programme has subscribed to. */
export const mayTendMessages = (roles: readonly string[]): Permission =>
  roles.includes("coordinator")
    ? allow("coordinates this programme")
    : denyByRole("only coordinators look after hospital messages");
