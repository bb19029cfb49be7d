import { type Act, act, type DoorIdentity, switching } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import { type Counted, giveTryBack, limits, takeTry } from "./rules.ts";

const nobody = "00000000-0000-0000-0000-000000000000";
const door: DoorIdentity = { kind: "door", token: "", programmeId: nobody };
/** How many rows that say nothing any more one sign-in sweeps out. */
const swept = 50;

/**
 * Takes one try from every bucket, or from none. Rows are held in one order, so that tries at the same moment in
 * several processes are counted one after the other.
 *
 * @returns 0, or for how many seconds none is left
 */
export function takeTries(services: Services, counted: readonly Counted[]): Promise<number> {
  return act(services.database, door, services.clock(), (at) => takeTriesWithin(services, at, counted));
}

/** The same in a transaction that is open already: counted if and only if the rest is. */
export function takeTriesWithin(
  services: Services,
  outer: Act,
  counted: readonly Counted[],
): Promise<number> {
  const buckets = bucketsOf(services, counted);
  return switching(outer, door, async ({ db, now }) => {
    await db
      .insertInto("doorTry")
      .values(buckets.map(({ bucket }) => ({ programmeId: nobody, bucket, spentUntil: now })))
      .onConflict((known) => known.doNothing())
      .execute();
    const held = await holdBuckets(db, buckets);
    const taken = held.map(({ limit, spentUntil }) => takeTry(spentUntil, now, limits[limit]));
    const wait = Math.max(...taken.map((one) => (one.allowed ? 0 : one.waitSeconds)));
    if (wait > 0) return wait;
    for (const [at, one] of taken.entries())
      if (one.allowed) await spend(db, held[at]?.bucket, one.spentUntil);
    return 0;
  });
}

/** Gives a try back that was a right one, and sweeps out what is over. */
export function giveTriesBack(services: Services, counted: readonly Counted[]): Promise<void> {
  return act(services.database, door, services.clock(), (at) => giveTriesBackWithin(services, at, counted));
}

export function giveTriesBackWithin(
  services: Services,
  outer: Act,
  counted: readonly Counted[],
): Promise<void> {
  return switching(outer, door, async ({ db, now }) => {
    for (const { bucket, limit, spentUntil } of await holdBuckets(db, bucketsOf(services, counted)))
      await spend(db, bucket, giveTryBack(spentUntil, limits[limit]));
    await sweep(db, now);
  });
}

type Db = Act["db"];

interface Bucket extends Counted {
  readonly bucket: Buffer;
}

const bucketsOf = ({ keys }: Services, counted: readonly Counted[]): readonly Bucket[] =>
  counted
    .map((one) => ({ ...one, bucket: keys.fingerprint(`tries: ${one.limit}: ${one.of}`) }))
    .sort((one, other) => Buffer.compare(one.bucket, other.bucket));

async function holdBuckets(db: Db, buckets: readonly Bucket[]) {
  const rows = await db
    .selectFrom("doorTry")
    .select(["bucket", "spentUntil"])
    .where("programmeId", "=", nobody)
    .where(
      "bucket",
      "in",
      buckets.map(({ bucket }) => bucket),
    )
    .orderBy("bucket")
    .forUpdate()
    .execute();
  return rows.flatMap((row) => {
    const limit = buckets.find(({ bucket }) => bucket.equals(row.bucket))?.limit;
    return limit ? [{ ...row, limit }] : [];
  });
}

async function spend(db: Db, bucket: Buffer | undefined, spentUntil: Date): Promise<void> {
  if (!bucket) return;
  await db
    .updateTable("doorTry")
    .set({ spentUntil })
    .where("programmeId", "=", nobody)
    .where("bucket", "=", bucket)
    .execute();
}

/** Rows whose tries are all there again say nothing. Those that someone holds are left to the next sweep. */
async function sweep(db: Db, now: Date): Promise<void> {
  const over = await db
    .selectFrom("doorTry")
    .select("bucket")
    .where("programmeId", "=", nobody)
    .where("spentUntil", "<", now)
    .orderBy("spentUntil")
    .limit(swept)
    .forUpdate()
    .skipLocked()
    .execute();
  if (over.length > 0)
    await db
      .deleteFrom("doorTry")
      .where("programmeId", "=", nobody)
      .where(
        "bucket",
        "in",
        over.map(({ bucket }) => bucket),
      )
      .execute();
  await db.deleteFrom("doorTicket").where("expiresAt", "<", now).execute();
}
