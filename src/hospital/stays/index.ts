export { openIdentity, type StayIdentity, sealIdentity } from "./identity.ts";
export { type DepartureRow, type StayRow, saveStay } from "./save-store.ts";
export { type InvitedStay, stayForInvitation, type WardStay, wardStays } from "./ward-store.ts";
export { closeStay, deleteStay, isFollowed } from "./withdraw-store.ts";
