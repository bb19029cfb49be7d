import { type Act, act, type Database, type SystemIdentity } from "../database/index.ts";
import { type Block, beforeAll, firstHead, headOf, type SealedBlock, secondsOf } from "./block.ts";
import { hashEvents } from "./events-hash.ts";
import type { Heads } from "./heads.ts";
import type { Signer } from "./signing-key.ts";
import { addBlock, blocksAfter, lastBlock, lockSealing, settledBelow } from "./store.ts";

/** What sealing works with. */
export interface Sealing {
  readonly database: Database;
  readonly signer: Signer;
  readonly heads: Heads;
}

/**
 * Closes one block over all events of a programme that are settled and in no block yet, and brings its head to the
 * second place. No such event, or another process at it: no block.
 *
 * A kill between the two leaves the second place one head behind; the next call brings it. Never ahead: a head
 * without its block means that the database lost it.
 */
export async function sealProgramme(
  { database, signer, heads }: Sealing,
  programmeId: string,
  now: Date,
): Promise<SealedBlock | undefined> {
  const system: SystemIdentity = { kind: "system", programmeId };
  const sealed = await act(database, system, now, async (work) => {
    if (!(await lockSealing(work, programmeId))) return undefined;
    const last = await lastBlock(work, programmeId);
    await bringHeads(work, heads, programmeId, last?.number ?? 0);
    const block = await nextBlock(work, programmeId, last);
    if (!block) return undefined;
    if (last && !signer.isOurs(last.head, last.signature)) throw strangeSignature(last);
    const head = headOf(block);
    const signed = { ...block, head, signature: signer.sign(head) };
    await addBlock(work, programmeId, signed);
    return signed;
  });
  if (sealed) await heads.append(programmeId, [sealed]);
  return sealed;
}

async function bringHeads(work: Act, heads: Heads, programmeId: string, last: number): Promise<void> {
  const there = await heads.last(programmeId);
  if (there > last) throw new WentBack(there, last);
  if (there === last) return;
  for await (const blocks of blocksAfter(work, programmeId, there)) await heads.append(programmeId, blocks);
}

async function nextBlock(
  work: Act,
  programmeId: string,
  last: SealedBlock | undefined,
): Promise<Block | undefined> {
  const writtenFrom = last?.writtenBelow ?? beforeAll;
  const writtenBelow = await settledBelow(work);
  if (writtenBelow < writtenFrom) throw numbersWentBack();
  const { eventCount, eventsHash } = await hashEvents(work, programmeId, writtenFrom, writtenBelow);
  if (eventCount === 0) return undefined;
  return {
    number: (last?.number ?? 0) + 1,
    sealedAt: secondsOf(work.now),
    writtenFrom,
    writtenBelow,
    eventCount,
    eventsHash,
    previousHead: last?.head ?? firstHead(programmeId),
  };
}

/** Sealing cannot go on before somebody looks. The message says what to do and names no person. */
class SealingRefused extends Error {
  override readonly name = "SealingRefused";
}

// To go on would look like a forgery for ever after.
const strangeSignature = ({ number }: Block): SealingRefused =>
  new SealingRefused(
    `Audit block ${number} was not signed by the key of this server. Servers share one (FOOTBRIDGE_AUDIT_KEY_FILE); run: footbridge audit verify`,
  );

const numbersWentBack = (): SealingRefused =>
  new SealingRefused(
    "The database was restored into a PostgreSQL that counts its transactions from lower numbers: audit events cannot be sealed. Stop every server and run: footbridge recovered",
  );

/** The database is one of an earlier day, and holds people who were erased since. No server may show it. */
export class WentBack extends SealingRefused {
  constructor(there: number, last: number) {
    super(
      `The database ends at audit block ${last}, and the second place knows block ${there}: it was recovered to an earlier moment and not settled. Stop every server and run: footbridge recovered. If nothing was recovered, someone removed blocks; run: footbridge audit verify`,
    );
  }
}
