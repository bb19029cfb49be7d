export {
  forgetStayTask,
  type StayChange,
  type StayToForget,
  stayChangedTask,
  sweepTomorrow,
} from "./follow-store.ts";
export { type Heard, intakeOf } from "./intake.ts";
export { type KnownEntry, type OneStay, openEntries, pickStay } from "./known-entries.ts";
export { withoutPerson } from "./necessary.ts";
export { sealEntry } from "./sealed-entry.ts";
export { loadSurroundings } from "./surroundings-store.ts";
export { openWaiting } from "./waiting-message.ts";
