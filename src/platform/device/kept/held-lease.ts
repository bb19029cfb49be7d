import { answerOf, type KeptDatabase } from "./database.ts";
import type { SecretJar } from "./lease-cookie.ts";
import { type PhoneClock, phoneClock } from "./phone-clock.ts";
import { aesKey, newHalf, type Sealed, type StoreKeys, seal, storeKeys, unseal } from "./sealing.ts";

/** The leave to hold one's people on this phone, with what opens its store. */
export interface HeldLease {
  readonly leaseId: string;
  readonly staffId: string;
  /** When it ends; and the same in milliseconds by this phone's clock, which may be hours wrong. */
  readonly until: Date;
  readonly endsAt: number;
  readonly keys: StoreKeys;
  /** Of what waits to be sent; outlives the lease on the server, never here. */
  readonly outboxKey: CryptoKey;
  readonly clock: PhoneClock;
}

/** What the server gives with a lease. `serverNow`: the time of its answer, so that a phone's wrong clock does no harm. */
export interface GivenLease {
  readonly leaseId: string;
  readonly until: Date;
  readonly storeSecret: string;
  readonly outboxKey: string;
  readonly serverNow: Date;
}

/** How it lies in the drawer "keys". Without the secret in the jar, none of it opens anything. */
interface KeptLease {
  readonly leaseId: string;
  readonly staffId: string;
  readonly until: Date;
  readonly endsAt: number;
  readonly half: CryptoKey;
  readonly outboxKey: Sealed;
}

export interface Clocks {
  readonly wall: () => number;
  readonly steady: () => number;
}

export interface LeasePlace {
  readonly database: KeptDatabase;
  readonly jar: SecretJar;
  readonly clocks: Clocks;
}

/** The lease that still runs here; `undefined` when there is none, its time is over, or a half of its key is gone. */
export async function heldLease({ database, jar, clocks }: LeasePlace): Promise<HeldLease | undefined> {
  const secret = jar.read();
  const kept = (await database.read("keys", (keys) => keys.get("lease"))) as KeptLease | undefined;
  const seen = (await database.read("keys", (keys) => keys.get("seen"))) as number | undefined;
  if (!kept || !secret) return undefined;
  const clock = phoneClock(seen ?? 0, clocks);
  if (clock.now() >= kept.endsAt) return undefined;
  try {
    const { leaseId, staffId, until, endsAt, half } = kept;
    const keys = await storeKeys(secret, half, leaseId);
    const outboxKey = await aesKey(String(await unseal(keys.seal, kept.outboxKey, "outbox key")));
    return { leaseId, staffId, until, endsAt, keys, outboxKey, clock };
  } catch {
    return undefined;
  }
}

/** Begins a lease on this phone, in place of all that was held before. Rejects when the browser keeps nothing. */
export async function beginLease(
  { database, jar, clocks }: LeasePlace,
  given: GivenLease,
  staffId: string,
): Promise<HeldLease> {
  const { leaseId, until, storeSecret, serverNow } = given;
  const half = await newHalf();
  const keys = await storeKeys(storeSecret, half, leaseId);
  const endsAt = clocks.wall() + (until.getTime() - serverNow.getTime());
  const outboxKey = await seal(keys.seal, given.outboxKey, "outbox key");
  const kept: KeptLease = { leaseId, staffId, until, endsAt, half, outboxKey };
  await database.write(["keys", "documents"], ({ keys, documents }) => {
    documents.clear();
    keys.put(kept, "lease");
    keys.put(clocks.wall(), "seen");
    keys.delete("cursor");
    keys.delete("gone");
  });
  jar.put(storeSecret, endsAt);
  const clock = phoneClock(0, clocks);
  return { leaseId, staffId, until, endsAt, keys, outboxKey: await aesKey(given.outboxKey), clock };
}

/**
 * The same lease with another end, where the shift was made longer or shorter since. What it holds and what opens it stay.
 * A lease that another tab has let go or replaced meanwhile is left as it is.
 */
export async function moveLease(
  { database, jar, clocks }: LeasePlace,
  lease: HeldLease,
  { until, serverNow }: Pick<GivenLease, "until" | "serverNow">,
): Promise<HeldLease> {
  const left = until.getTime() - serverNow.getTime();
  const endsAt = lease.clock.now() + left;
  const secret = jar.read();
  const isHere = await database.write("keys", async ({ keys }) => {
    const kept = (await answerOf(keys.get("lease"))) as KeptLease | undefined;
    if (kept?.leaseId !== lease.leaseId) return false;
    keys.put({ ...kept, until, endsAt } satisfies KeptLease, "lease");
    return true;
  });
  if (isHere && secret) jar.put(secret, clocks.wall() + left);
  return { ...lease, until, endsAt };
}

/** When a lease that lies here unusable has ended at the latest; `undefined` when none lies here. */
export async function endOfLeftLease({ database, clocks }: LeasePlace): Promise<number | undefined> {
  const left = (await database.read("keys", (keys) => keys.get("lease"))) as KeptLease | undefined;
  return left && Math.min(left.until.getTime(), clocks.wall());
}

/** Notes the latest time seen, for the next start. */
export const noteTime = (database: KeptDatabase, { clock }: HeldLease): Promise<unknown> =>
  database.write("keys", ({ keys }) => keys.put(clock.now(), "seen"));

/** Why nothing is on this phone any more. */
export interface Gone {
  readonly because: "lease over" | "signed out" | "ended elsewhere";
  readonly at: number;
}

/** Everything of people goes, and what could open it. What waits to be sent stays, unreadable until its writer is back. */
export async function forgetLease({ database, jar }: LeasePlace, gone: Gone | undefined): Promise<void> {
  jar.drop();
  await database.write(["keys", "documents"], ({ keys, documents }) => {
    documents.clear();
    for (const name of ["lease", "seen", "cursor", "left out"]) keys.delete(name);
    if (gone) keys.put(gone, "gone");
  });
}

/** This phone's own name for itself, made once. */
export async function deviceId(database: KeptDatabase, make: () => string): Promise<string> {
  const made = make();
  return database.write("keys", async ({ keys }) => {
    const known = (await answerOf(keys.get("device"))) as string | undefined;
    if (known) return known;
    keys.put(made, "device");
    return made;
  });
}

export const whatIsGone = (database: KeptDatabase): Promise<Gone | undefined> =>
  database.read("keys", (keys) => keys.get("gone")) as Promise<Gone | undefined>;
