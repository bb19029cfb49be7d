import { type Head, type Restored, restoredHash } from "./heads-file.ts";
import type { Signer } from "./signing-key.ts";

/** The database was put back to an earlier state, by us. */
export interface PastRestore {
  readonly at: string;
  /** The last block that the backup held; 0 when none. */
  readonly block: number;
  /** Blocks that had been sealed after the backup was made: they happened, and are gone. */
  readonly lost: { readonly from: number; readonly to: number; readonly sealedUntil: string } | null;
}

/**
 * One programme's lines of the second place, in their order, as the heads that count today and the restores that came
 * between. A note counts when we signed it and nothing before it is newer: copied from further up, it hides nothing.
 */
export function sinceRestores(
  lines: readonly (Head | Restored)[],
  isOurs: Signer["isOurs"],
): { readonly heads: readonly Head[]; readonly restores: readonly PastRestore[] } {
  let heads: Head[] = [];
  let newest = "";
  const restores: PastRestore[] = [];
  for (const line of lines) {
    if (!("restoredAt" in line)) {
      heads.push(line);
      if (line.sealedAt > newest) newest = line.sealedAt;
      continue;
    }
    const { restoredAt: at, block, signature } = line;
    if (at < newest || !isOurs(restoredHash(line), Buffer.from(signature, "hex"))) continue;
    const gone = heads.filter((head) => head.block > block);
    restores.push({ at, block, lost: spanOf(gone) });
    heads = heads.filter((head) => head.block <= block);
    newest = at;
  }
  return { heads, restores };
}

function spanOf(heads: readonly Head[]): PastRestore["lost"] {
  const last = heads.at(-1);
  if (!heads[0] || !last) return null;
  return { from: heads[0].block, to: last.block, sealedUntil: last.sealedAt };
}

/** A restore as a sentence for whoever runs the check. */
export const sayRestore = ({ at, lost }: PastRestore): string =>
  lost
    ? `Restored from a backup at ${at}: ${lost.from === lost.to ? `block ${lost.from}` : `blocks ${lost.from} to ${lost.to}`}, sealed until ${lost.sealedUntil}, came after the backup and went with the database.`
    : `Restored from a backup at ${at}: no block was newer than the backup.`;
