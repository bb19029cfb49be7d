export { preparePerson } from "./new-person.ts";
export { addInvitation, countByWardCode, lastInvitation, type NewInvitation, showInviter } from "./store.ts";
