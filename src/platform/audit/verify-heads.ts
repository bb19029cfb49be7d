import { open } from "node:fs/promises";
import type { Finding } from "./findings.ts";
import { type Head, type Restored, readHeads } from "./heads-file.ts";
import type { Signer } from "./signing-key.ts";

/** All lines of the second place. No file there: none. */
export async function linesIn(path: string): Promise<readonly (Head | Restored)[]> {
  try {
    await using file = await open(path, "r");
    return (await readHeads(file, 0)).lines;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Heads of one programme's blocks in the database, in hex, by number. */
export interface BlockHeads {
  readonly checked: ReadonlyMap<number, string>;
  /** Of blocks that were sealed while the check ran. */
  readonly newer: ReadonlyMap<number, string>;
}

/**
 * Compares one programme's heads in the second place with those of the database.
 *
 * The newest head alone may be missing there: a server that was killed brings it when it starts again (`headBehind`).
 */
export function compareHeads(
  second: readonly Head[],
  { checked, newer }: BlockHeads,
  isOurs: Signer["isOurs"],
): { readonly findings: readonly Finding[]; readonly headBehind: boolean } {
  const inDatabase = new Map([...checked, ...newer]);
  const last = greatest(inDatabase.keys());
  const strange = second
    .filter(({ block, head }) => inDatabase.get(block) !== head)
    .map((line) => ({ block: line.block, ours: ours(line, isOurs) }));
  const ahead = greatest(strange.filter(({ ours }) => ours).map(({ block }) => block));
  const there = new Set(second.map(({ block }) => block));
  const missing = [...checked.keys()].filter((number) => !there.has(number));
  const headBehind = missing.length === 1 && missing[0] === last;
  return {
    headBehind,
    findings: [
      // A head of ours for a block that is gone shows as that block's gap, or as the missing end.
      ...strange
        .filter(({ block, ours }) => inDatabase.has(block) || !ours)
        .map((line) => ({ kind: "head", ...line }) as const),
      ...(headBehind ? [] : spans(missing).map((span) => ({ kind: "heads", ...span }) as const)),
      ...(ahead > last ? [{ kind: "end", from: last + 1, to: ahead } as const] : []),
    ],
  };
}

const ours = ({ head, signature }: Head, isOurs: Signer["isOurs"]): boolean =>
  isOurs(Buffer.from(head, "hex"), Buffer.from(signature, "hex"));

function greatest(numbers: Iterable<number>): number {
  let found = 0;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** Numbers in rising order as unbroken spans. */
function spans(numbers: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}
