import { sql } from "kysely";
import type { Act } from "../database/index.ts";
import type { SealedBlock, StoredEvent } from "./block.ts";

const eventsAtOnce = 5_000;
const blocksAtOnce = 500;

/** Every programme here. Asked by the system without a programme of its own. */
export async function programmeIds(act: Act): Promise<readonly string[]> {
  const rows = await act.db.selectFrom("programme").select("programmeId").orderBy("programmeId").execute();
  return rows.map((row) => row.programmeId);
}

/** Those of them with events that are settled and in no block yet, and those that cannot be sealed as they are. */
export async function programmesToSeal(act: Act): Promise<readonly string[]> {
  const { rows } = await sql<{ programmeId: string }>`
    select programmes_to_seal() as programme_id`.execute(act.db);
  return rows.map(({ programmeId }) => programmeId);
}

/** Until the end of this transaction, only one process seals this programme. False when another one does. */
export async function lockSealing(act: Act, programmeId: string): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`audit ${programmeId}`}, 0)) as got`.execute(act.db);
  return rows[0]?.got ?? false;
}

/** Every transaction numbered below this has ended, so no event can still appear there. */
export async function settledBelow(act: Act): Promise<bigint> {
  const { rows } = await sql<{ below: string }>`select audit_settled() as below`.execute(act.db);
  return BigInt(rows[0]?.below ?? 0);
}

/** The events of a range of transactions, in the order of the chain, in batches. */
export async function* eventsWritten(
  act: Act,
  programmeId: string,
  from: bigint,
  below: bigint,
): AsyncGenerator<readonly StoredEvent[]> {
  let last: StoredEvent | undefined;
  do {
    const events: readonly StoredEvent[] = await act.db
      .selectFrom("auditEvent")
      .select(["eventId", "actorKind", "actorId", "action", "personId", "items", "because", "contentHash"])
      .select(["writtenIn", sql<string>`extract(epoch from at)::text`.as("at")])
      .where("programmeId", "=", programmeId)
      .where("writtenIn", ">=", String(from))
      .where("writtenIn", "<", String(below))
      .$if(last !== undefined, (query) =>
        query.where(
          sql<boolean>`(written_in, event_id) > (${last?.writtenIn}::bigint, ${last?.eventId}::uuid)`,
        ),
      )
      .orderBy("writtenIn")
      .orderBy("eventId")
      .limit(eventsAtOnce)
      .execute();
    if (events.length > 0) yield events;
    last = events.length === eventsAtOnce ? events.at(-1) : undefined;
  } while (last);
}

/** How many events are newer than the last block, and when the oldest of them was. */
export async function eventsAfter(
  act: Act,
  programmeId: string,
  from: bigint,
): Promise<{ readonly events: number; readonly since: Date | null }> {
  return act.db
    .selectFrom("auditEvent")
    .select((is) => [sql<number>`count(*)::integer`.as("events"), is.fn.min("at").as("since")])
    .where("programmeId", "=", programmeId)
    .where("writtenIn", ">=", String(from))
    .executeTakeFirstOrThrow();
}

/** The newest block of a programme. */
export async function lastBlock(act: Act, programmeId: string): Promise<SealedBlock | undefined> {
  const row = await blocks(act, programmeId).orderBy("blockNumber", "desc").limit(1).executeTakeFirst();
  return row && toBlock(row);
}

/** The blocks numbered above `after`, in their order, in batches. */
export async function* blocksAfter(
  act: Act,
  programmeId: string,
  after: number,
): AsyncGenerator<readonly SealedBlock[]> {
  for (let from = after; ; ) {
    const rows = await blocks(act, programmeId)
      .where("blockNumber", ">", String(from))
      .orderBy("blockNumber")
      .limit(blocksAtOnce)
      .execute();
    const found = rows.map(toBlock);
    if (found.length > 0) yield found;
    if (found.length < blocksAtOnce) return;
    from = found.at(-1)?.number ?? from;
  }
}

export async function addBlock(act: Act, programmeId: string, block: SealedBlock): Promise<void> {
  const { number, sealedAt, writtenFrom, writtenBelow, ...rest } = block;
  await act.db
    .insertInto("auditBlock")
    .values({
      ...rest,
      programmeId,
      blockNumber: number,
      sealedAt: sql<Date>`to_timestamp(${sealedAt}::numeric)`,
      writtenFrom: String(writtenFrom),
      writtenBelow: String(writtenBelow),
    })
    .execute();
}

const blocks = (act: Act, programmeId: string) =>
  act.db
    .selectFrom("auditBlock")
    .select(["blockNumber", "writtenFrom", "writtenBelow", "eventCount", "eventsHash", "previousHead"])
    .select(["head", "signature", sql<string>`extract(epoch from sealed_at)::text`.as("sealedAt")])
    .where("programmeId", "=", programmeId);

const toBlock = ({
  blockNumber,
  writtenFrom,
  writtenBelow,
  ...rest
}: Awaited<ReturnType<ReturnType<typeof blocks>["executeTakeFirstOrThrow"]>>): SealedBlock => ({
  ...rest,
  number: Number(blockNumber),
  writtenFrom: BigInt(writtenFrom),
  writtenBelow: BigInt(writtenBelow),
});
