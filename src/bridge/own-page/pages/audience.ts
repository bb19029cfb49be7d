import type { Audience } from "../../../platform/design/VisibilityChip.tsx";
import type { ItemName, ReaderKind } from "../page-data.ts";

const audiences: Readonly<Record<ReaderKind, Audience>> = {
  "care-team": "care-team",
  "assigned-peer": "my-peers",
  cover: "my-peers",
  coordinator: "coordinator",
  inviter: "care-team",
  wave: "my-peers",
};

/** The chip of a class of readers, for one kind of thing or for all of them. */
export const audienceOf = (reader: ReaderKind, item?: ItemName): Audience =>
  item === "words-only-us-two" ? "only-us-two" : audiences[reader];
