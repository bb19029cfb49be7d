export { type Answer, acknowledge, answerFor } from "./acknowledgement.ts";
export type { Departure } from "./dispositions.ts";
export type { AdtEntry } from "./entry.ts";
export { createFrameDecoder, type FrameDecoder, type FrameEvent, frame, usualFrameLimit } from "./framing.ts";
export {
  chooseRecordNumber,
  type RecordNumber,
  recordKey,
  type VisitNumber,
  visitKey,
} from "./identifiers.ts";
export { type MergeFact, mergeFacts, type Pointers, pointersFrom, survivingNumber } from "./merges.ts";
export type { Outcome } from "./outcome.ts";
export type { Placement } from "./placements.ts";
export { type HospitalSettings, readAdt } from "./reading.ts";
export { isRejection, type Reason } from "./reasons.ts";
export { rebuildStay } from "./rules.ts";
export { type SameRecord, sameRecord } from "./same-record-store.ts";
export type { Stay, StayClass, StayFlag, StayState } from "./stay.ts";
export { reasonWords } from "./words.ts";
