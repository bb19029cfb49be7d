import type { Audience } from "../../../platform/design/VisibilityChip.tsx";
import type { ItemName, ReaderKind, ReaderLines } from "../page-data.ts";

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

/** Everyone to whom this kind is open; nobody else but the person otherwise. */
export function audiencesOf(item: ItemName, sharing: readonly ReaderLines[]): readonly Audience[] {
  const open = sharing
    .filter(({ lines }) => lines.some((line) => line.item === item && line.state !== "closed"))
    .map(({ reader }) => audienceOf(reader, item));
  return open.length > 0 ? [...new Set(open)] : ["person"];
}
