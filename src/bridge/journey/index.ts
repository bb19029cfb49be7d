export { columnsOf } from "./columns.ts";
export { nobody } from "./event-json.ts";
export type { PersonRef } from "./person-ref.ts";
export * from "./rules.ts";
export { appendEvents, loadJourney, saveColumns } from "./store.ts";
