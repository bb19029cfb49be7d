export { identitySeal, openIdentity, type StayIdentity } from "./identity.ts";
export { stayForInvitation, type WardStay, wardStays } from "./ward-store.ts";
