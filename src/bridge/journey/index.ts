export { columnsOf } from "./columns.ts";
export { nobody } from "./event-json.ts";
export * from "./rules.ts";
export { appendEvents, loadJourney, type PersonRef, saveColumns } from "./store.ts";
