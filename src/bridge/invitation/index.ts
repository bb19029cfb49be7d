export { addInvitation, countByWardCode, lastInvitation, type NewInvitation, showInviter } from "./store.ts";
