export { addContact, type ContactRow, countUnwritten, loadContactEntries, type NewContact } from "./store.ts";
