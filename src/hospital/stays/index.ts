export { openIdentity, type StayIdentity, sealIdentity } from "./identity.ts";
export { type InvitedStay, stayForInvitation, type WardStay, wardStays } from "./ward-store.ts";
