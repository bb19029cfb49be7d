export type { DemoPeople, DemoPerson } from "./demo/people.ts";
export { meOnPhone } from "./me/on-phone.ts";
export type { Proof } from "./proof/proof.ts";
export { registerIdentity } from "./routes.ts";
export { type NewSession, openSession } from "./session/open-session.ts";
export { inviteFirstAdministrator } from "./staff-invitation/first-administrator.ts";
