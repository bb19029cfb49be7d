import type { ConsentDirective, ConsentFacts, OtherRecord } from "./facts.ts";

/**
 * All that was said, once for each record: something is open only when every one of them opens it. What the person
 * says after a merge is said under all of them, so that their own new act opens exactly what it names.
 */
export function histories({
  directives,
  others,
}: Pick<ConsentFacts, "directives" | "others">): readonly (readonly ConsentDirective[])[] {
  return [
    directives,
    ...others.map((other) => {
      const since = (each: ConsentDirective) => each.givenAt > other.mergedAt;
      const own = directives.filter((each) => since(each) || (!other.inForce && !isBlock(each)));
      return [...other.directives, ...own];
    }),
  ];
}

/**
 * What one record brings along when it becomes one with another. A hospital may be wrong about whom it merges, so a
 * record without any yes opens nothing either. `over`: its journey had ended, with the person's own no or otherwise.
 */
export function asOtherRecords(
  said: Pick<ConsentFacts, "directives" | "others">,
  over: { readonly ownNoAt: Date | null } | null,
  mergedAt: Date,
): readonly OtherRecord[] {
  if (!over) return histories(said).map((directives) => ({ directives, mergedAt, inForce: true }));
  const stop: readonly ConsentDirective[] = over.ownNoAt
    ? [{ directiveId: "own no", givenAt: over.ownNoAt, effect: "stop sharing everything" }]
    : [];
  return histories(said).map((directives) => ({
    directives: [...directives.filter(isBlock), ...stop],
    mergedAt,
    inForce: false,
  }));
}

/** Of a record that was merged before the person last asked for a peer, only the blocks are left. */
export function onlyBlocks(other: OtherRecord): OtherRecord {
  return { ...other, directives: other.directives.filter(isBlock), inForce: false };
}

const isBlock = ({ effect }: ConsentDirective): boolean => effect === "block" || effect === "unblock";
