import { over } from "./change.ts";
import type { Journey } from "./journey.ts";
import type { EndReason, NotTakenUpReason } from "./stages.ts";

const oneWithAnother = "one with another record";

/** How a journey ended, as lists name it; a record that points to another one ended with the merge. */
export type EndShown = EndReason | NotTakenUpReason | typeof oneWithAnother;

export const endShown = ({ retiredInto, reason }: Journey): EndShown | null =>
  retiredInto === null ? reason : oneWithAnother;

/**
 * What lists, pairs and offers show of a journey. One that points to another (row 47) shows nobody anything: its facts
 * stay the person's, and when the merge is undone it stands as they say.
 */
export function asShown(journey: Journey): Journey {
  if (journey.retiredInto === null) return journey;
  return { ...over(journey), stage: "ended", reason: null, lastPeer: null };
}
