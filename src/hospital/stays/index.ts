export { openIdentity, type StayIdentity, sealIdentity } from "./identity.ts";
export {
  type DepartureRow,
  jsonBytes,
  type SavedStay,
  type StayRow,
  savedStay,
} from "./saved-stay.ts";
export { stayForInvitation, wardStays } from "./ward-store.ts";
export { closeStay, deleteStay, isFollowed } from "./withdraw-store.ts";
