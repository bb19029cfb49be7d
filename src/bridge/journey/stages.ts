export type { Place } from "../follow-up/rules.ts";

/** Where the person stands with the programme; stored, and changed only by the events of the table. */
export const stages = ["invited", "offered", "meeting", "met", "crossing", "ended", "not taken up"] as const;
export type Stage = (typeof stages)[number];

export const openStages = ["invited", "offered", "meeting", "met", "crossing"] as const satisfies Stage[];
export type OpenStage = (typeof openStages)[number];

export function isOpen(stage: Stage): stage is OpenStage {
  return stage !== "ended" && stage !== "not taken up";
}

export const overlays = ["paused", "between peers", "cannot be asked", "held"] as const;
export type Overlay = (typeof overlays)[number];

export const marks = ["unchecked", "handled elsewhere"] as const;
export type Mark = (typeof marks)[number];

/** What one peer is to one person. For a peer in a `closed` pair the person does not exist. */
export type PairState = "free" | "offered" | "assigned" | "on cover" | "ended" | "closed";

export const endReasons = ["finished", "person stopped", "not reached", "moved programme", "died"] as const;
export type EndReason = (typeof endReasons)[number];

export const notTakenUpReasons = [
  "said no",
  "called back",
  "nobody could come",
  "left before meeting",
  "not now",
  "asked in error",
] as const;
export type NotTakenUpReason = (typeof notTakenUpReasons)[number];

/** The two yeses a journey can stand on; everything finer is a consent directive of the person's. */
export type Yes = "meeting" | "peer support";
