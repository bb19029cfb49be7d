import type { Act } from "../database/index.ts";
import { beforeAll, firstHead, headOf, type SealedBlock } from "./block.ts";
import { hashEvents } from "./events-hash.ts";
import type { Finding } from "./findings.ts";
import type { Signer } from "./signing-key.ts";
import { blocksAfter } from "./store.ts";

/** What a walk along a programme's blocks gave. */
export interface Walk {
  readonly findings: readonly Finding[];
  /** The last block, if there is one. */
  readonly last: SealedBlock | undefined;
  /** Events in all blocks, as sealed. */
  readonly events: number;
  /** Head of every block by number, in hex, for comparison with the second place. */
  readonly heads: ReadonlyMap<number, string>;
}

/** Walks along all blocks of a programme, from the first, and compares each with its rows, its neighbour and our key. */
export async function walkBlocks(act: Act, programmeId: string, isOurs: Signer["isOurs"]): Promise<Walk> {
  const findings: Finding[] = [];
  const heads = new Map<number, string>();
  let last: SealedBlock | undefined;
  let events = 0;
  for await (const blocks of blocksAfter(act, programmeId, 0)) {
    for (const block of blocks) {
      findings.push(...inPlace(programmeId, block, last), ...inItself(block, isOurs));
      findings.push(...(await inItsRows(act, programmeId, block)));
      heads.set(block.number, block.head.toString("hex"));
      events += block.eventCount;
      last = block;
    }
  }
  return { findings, last, events, heads };
}

function inPlace(
  programmeId: string,
  block: SealedBlock,
  before: SealedBlock | undefined,
): readonly Finding[] {
  const expected = (before?.number ?? 0) + 1;
  if (block.number > expected) return [{ kind: "gap", from: expected, to: block.number - 1 }];
  const follows =
    block.previousHead.equals(before?.head ?? firstHead(programmeId)) &&
    block.writtenFrom === (before?.writtenBelow ?? beforeAll);
  return follows ? [] : [{ kind: "order", block: block.number }];
}

function inItself(block: SealedBlock, isOurs: Signer["isOurs"]): readonly Finding[] {
  const { number } = block;
  return [
    ...(headOf(block).equals(block.head) ? [] : [{ kind: "block", block: number } as const]),
    ...(isOurs(block.head, block.signature) ? [] : [{ kind: "signature", block: number } as const]),
  ];
}

async function inItsRows(act: Act, programmeId: string, block: SealedBlock): Promise<readonly Finding[]> {
  const rows = await hashEvents(act, programmeId, block.writtenFrom, block.writtenBelow);
  if (rows.eventsHash.equals(block.eventsHash)) return [];
  return [{ kind: "events", block: block.number, sealed: block.eventCount, found: rows.eventCount }];
}
