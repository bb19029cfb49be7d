import type { Who } from "./actors.ts";
import type { Kind } from "./kinds.ts";
import type { EndReason, Mark, NotTakenUpReason, OpenStage, Overlay, Place, Stage, Yes } from "./stages.ts";

/** Where an event may happen. `new` is a person without a journey, or whose last one was not taken up. */
export type From = Stage | "any" | "any open" | "new" | "merged" | "ended: died";

export type To =
  | "stays"
  | OpenStage
  | `ended: ${EndReason}`
  | "not taken up"
  | `not taken up: ${NotTakenUpReason}`
  | "former stage"
  | `overlay ${Overlay}`
  | "overlay off"
  | `mark ${Mark}`
  | "mark removed"
  | "pair on cover"
  | `place ${Place}`
  | "older journey goes on"
  | "both as their own facts say";

/** Rooms of the house that the row also speaks of and that come later. */
export type LaterRoom =
  | "asks"
  | "plan"
  | "leaving early"
  | "hours"
  | "passport"
  | "safety"
  | "disclosure"
  | "retention";

/** One row of the table of events in docs/journey.md, which a test holds to it. */
export interface Step {
  readonly row: number;
  readonly kind: Kind;
  readonly from: readonly From[];
  /** Anyone named may do it alone; a pair must act together. */
  readonly who: readonly (Who | readonly [Who, Who])[];
  readonly to: readonly To[];
  /** Which yes of the person's everything the row shows stands on; null where it shows nothing about them. */
  readonly standsOn: Yes | "said in this event" | null;
  /** A yes that is added, always by the person's own act. */
  readonly adds?: Yes | "directive";
  readonly later?: readonly LaterRoom[];
}
