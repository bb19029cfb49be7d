/** What is wrong with a programme's audit, named by block. */
export type Finding =
  /** The rows of a block are not those that were sealed. */
  | { readonly kind: "events"; readonly block: number; readonly sealed: number; readonly found: number }
  /** What a block states about itself is not what its head was made of. */
  | { readonly kind: "block"; readonly block: number }
  /** The head was signed by none of our keys. */
  | { readonly kind: "signature"; readonly block: number }
  /** A block does not take up where the one before it ended. */
  | { readonly kind: "order"; readonly block: number }
  /** Blocks are missing from the middle, or from the beginning. */
  | { readonly kind: "gap"; readonly from: number; readonly to: number }
  /** The second place knows blocks after the database's last. */
  | { readonly kind: "end"; readonly from: number; readonly to: number }
  /** The second place holds another head for a block, signed by us or not. */
  | { readonly kind: "head"; readonly block: number; readonly ours: boolean }
  /** Heads are missing from the second place. */
  | { readonly kind: "heads"; readonly from: number; readonly to: number };

/** A finding as a sentence for whoever runs the check. */
export function sayFinding(finding: Finding): string {
  switch (finding.kind) {
    case "events":
      return `Block ${finding.block}: ${rows(finding.found - finding.sealed)}.`;
    case "block":
      return `Block ${finding.block}: the block itself was changed.`;
    case "signature":
      return `Block ${finding.block}: its signature is not ours.`;
    case "order":
      return `Block ${finding.block}: it does not take up where the block before it ended.`;
    case "gap":
      return `${span("Block", finding)}: removed from the database.`;
    case "end":
      return `${span("Block", finding)}: removed from the end of the database, or the database was restored from an older backup.`;
    case "head":
      return finding.ours
        ? `Block ${finding.block}: the second place holds another head of it that we signed; the block was replaced, or the database was restored from an older backup.`
        : `Block ${finding.block}: the second place holds a head of it that we did not sign.`;
    case "heads":
      return `${span("Head", finding)}: missing from the second place.`;
  }
}

function rows(more: number): string {
  if (more === 0) return "events were changed or exchanged";
  const count = Math.abs(more) === 1 ? "1 event was" : `${Math.abs(more)} events were`;
  return more > 0 ? `${count} added` : `${count} removed`;
}

const span = (what: string, { from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `${what} ${from}` : `${what}s ${from} to ${to}`;
