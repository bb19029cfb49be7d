import {
  type ConsentDirective,
  type ConsentFacts,
  choices,
  compileGrants,
  type Grant,
  type ItemKind,
  type Reader,
  standing,
  startingSets,
  startingYes,
} from "../../platform/permit/rules.ts";
import type { ReaderLines, SharingLine } from "./page-data.ts";

/** Asked one by one; everything else stands on one of the two yeses. */
const askedOneByOne: readonly { readonly reader: Reader; readonly item: ItemKind }[] = [
  { reader: "care-team", item: "who-my-peer-is" },
  { reader: "care-team", item: "contact-made" },
  { reader: "care-team", item: "what-was-done" },
  { reader: "care-team", item: "words-to-team" },
  { reader: "care-team", item: "follow-ups" },
  { reader: "assigned-peer", item: "back-in-hospital" },
  { reader: "assigned-peer", item: "earlier-stays" },
  { reader: "cover", item: "words-my-peers" },
];

const readers: readonly Reader[] = ["care-team", "assigned-peer", "cover", "coordinator", "inviter", "wave"];

/** Every line that can be open to a class of readers. */
export function itemsFor(reader: Reader): readonly ItemKind[] {
  const started = Object.values(startingSets)
    .flat()
    .filter((set) => set.reader === reader)
    .flatMap(({ items }) => items);
  const asked = askedOneByOne.filter((line) => line.reader === reader).map(({ item }) => item);
  return [...new Set([...started, ...asked])];
}

/** Who sees what now: every class of readers and every kind of thing, as row security is compiled from it. */
export function whoSees(facts: ConsentFacts, at: Date): readonly ReaderLines[] {
  const grants = compileGrants(facts, at);
  const said = standing(facts.directives, at);
  // A line that a merge closed is closed since the merge.
  const merged = facts.others.map(({ mergedAt }) => mergedAt);
  return readers.map((reader) => ({
    reader,
    lines: itemsFor(reader).map((item) => lineOf(reader, item, grants, said, merged)),
  }));
}

function lineOf(
  reader: Reader,
  item: ItemKind,
  grants: readonly Grant[],
  said: readonly ConsentDirective[],
  merged: readonly Date[],
): SharingLine {
  const open = grants.filter(
    (grant) => grant.reader === reader && grant.item === item && grant.readerId === null,
  );
  const chosen = choices(said).filter((choice) => choice.reader === reader && choice.item === item);
  const started = said.filter(({ effect }) =>
    startingYes(effect)?.some((set) => set.reader === reader && set.items.includes(item)),
  );
  const latest = chosen.length > 0 ? chosen : started.slice(0, 1);
  const state = open.some(({ stayId }) => stayId === null)
    ? "open"
    : open.length > 0
      ? "this stay"
      : "closed";
  const wasOpen = latest.some(({ effect }) => effect !== "deny");
  const closedSince = state === "closed" && wasOpen ? merged : [];
  const times = [...latest.map(({ givenAt }) => givenAt), ...closedSince].map((at) => at.getTime());
  return {
    item,
    state,
    since: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}
