export {
  addContact,
  type ContactRow,
  countUnwritten,
  isOwnContact,
  loadContactEntries,
  type NewContact,
} from "./store.ts";
