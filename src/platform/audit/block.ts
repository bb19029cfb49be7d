import { createHash } from "node:crypto";

/** One row of audit_event, as exact text: what a block proves, to the microsecond. */
export interface StoredEvent {
  readonly eventId: string;
  /** Seconds since 1970, six decimals. */
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly personId: string | null;
  readonly items: readonly string[];
  readonly because: string;
  readonly contentHash: Buffer | null;
  /** Number of the transaction that wrote it. */
  readonly writtenIn: string;
}

/** One closed block: which events it holds, and where it stands in its programme's chain. */
export interface Block {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  /** Seconds since 1970, six decimals. */
  readonly sealedAt: string;
  /** It holds the events with writtenFrom ≤ writtenIn < writtenBelow. */
  readonly writtenFrom: bigint;
  readonly writtenBelow: bigint;
  readonly eventCount: number;
  readonly eventsHash: Buffer;
  /** The head of the block before; of the first one, `firstHead`. */
  readonly previousHead: Buffer;
}

/** A block with the hash over all of it, and our signature under that. */
export interface SealedBlock extends Block {
  readonly head: Buffer;
  readonly signature: Buffer;
}

/** Below every transaction number: the first block misses nothing, however it is dated. */
export const beforeAll = -(2n ** 63n);

/**
 * The canonical bytes of an event: a line of JSON. JSON never holds a bare line break, so no two lists of events
 * have the same bytes.
 */
export const eventLine = (event: StoredEvent): string =>
  `${JSON.stringify([
    event.eventId,
    event.at,
    event.actorKind,
    event.actorId,
    event.action,
    event.personId,
    event.items,
    event.because,
    event.contentHash?.toString("hex") ?? null,
    event.writtenIn,
  ])}\n`;

/** Where a programme's chain begins. Not the same for two programmes, so that no block can change programmes. */
export const firstHead = (programmeId: string): Buffer => sha256(`footbridge audit ${programmeId}`);

/** sha256 over everything that a block states. */
export const headOf = (block: Block): Buffer =>
  sha256(
    JSON.stringify([
      block.previousHead.toString("hex"),
      block.number,
      block.sealedAt,
      String(block.writtenFrom),
      String(block.writtenBelow),
      block.eventCount,
      block.eventsHash.toString("hex"),
    ]),
  );

/** A moment as PostgreSQL's `extract(epoch from …)` writes it. */
export const secondsOf = (moment: Date): string => {
  const [seconds, thousandths] = [Math.floor(moment.getTime() / 1000), moment.getTime() % 1000];
  return `${seconds}.${String(thousandths).padStart(3, "0")}000`;
};

const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();
