import type { EventOf } from "./events.ts";
import type { Journey } from "./journey.ts";
import type { Kind } from "./kinds.ts";

/** Events that begin a journey or leave none. */
export type BeginningKind = "asked, said no" | "invited" | "invited by ward code";

/** What each event changes in a journey that is there. */
export type Effects = {
  readonly [K in Exclude<Kind, BeginningKind>]: (journey: Journey, event: EventOf<K>) => Journey;
};
