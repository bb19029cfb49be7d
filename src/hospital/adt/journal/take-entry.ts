import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import type { Keyring, SealingKey } from "../../../platform/sealing/index.ts";
import type { AdtEntry } from "../entry.ts";
import { mergeFacts } from "../merges.ts";
import { addMerges, keep } from "./entry-store.ts";
import type { Hospital } from "./hospitals.ts";
import type { KeyPool } from "./key-pool.ts";
import { type KnownEntry, openEntries, pickStay } from "./known-entries.ts";
import { isElsewhere, liesElsewhere, withoutPerson } from "./necessary.ts";
import { type Numbers, numberHash, numbersOf } from "./numbers.ts";
import { rebuild, refreshStay } from "./refresh-stay.ts";
import { loadSurroundings, type Surroundings, staysOfRecords } from "./surroundings-store.ts";

/** What taking a message in needs besides its transaction. */
export interface Taking {
  readonly act: Act<HospitalIdentity>;
  readonly hospital: Hospital;
  readonly keys: Keyring;
  readonly fresh: KeyPool;
  /** Null where nothing of the whole message may stay. */
  readonly message: Uint8Array | null;
}

/** An entry about one stay and nothing else: nearly all are. */
export const concernsOneVisit = (entry: AdtEntry): boolean =>
  entry.visit !== undefined && mergeFacts(entry).length === 0;

/** Where to look around for what an entry belongs to. */
export const startOf = ({ visit, record }: Numbers): readonly Buffer[] =>
  [visit, record].filter((hash) => hash !== null);

const hex = (hash: Buffer | null): string | null => hash?.toString("hex") ?? null;

/** Takes in an entry about one visit: rebuilds its stay and keeps of the entry what the stay needs. */
export async function takeVisitEntry(taking: Taking, entry: AdtEntry, begun?: Surroundings): Promise<void> {
  const { act, hospital, keys } = taking;
  const numbers = numbersOf(keys, hospital, entry);
  const { visit } = numbers;
  if (!visit) throw new Error("no visit number");
  const elsewhere = isElsewhere(entry, hospital);
  const kept = elsewhere ? withoutPerson(entry) : entry;
  const record = elsewhere ? null : numbers.record;
  const around = begun ?? (await loadSurroundings(act, startOf(numbers)));
  const added: KnownEntry = { entry: kept, visit: hex(visit), record: hex(record), keyId: null };
  const one = pickStay([...(await openEntries(keys, around)), added], around, visit);
  const key = await keyFor(taking, one.keyId);
  const built = rebuild(one, around, hospital, act.now);
  const over = built?.readable === false;
  const raw = elsewhere || over || (!built && liesElsewhere(one.entries, hospital)) ? null : rawOf(taking);
  const told = { key, entry: over ? withoutPerson(kept) : kept, visit, record, raw };
  await refreshStay(act, hospital, one, around, key, told);
}

/** Takes in an entry that may touch several stays: news about a person, or numbers that become one. */
export async function takePersonEntry(taking: Taking, entry: AdtEntry): Promise<void> {
  const { act, hospital, keys } = taking;
  const { visit, record } = numbersOf(keys, hospital, entry);
  const hash = (number: string): Buffer => numberHash(keys, hospital, number);
  await addMerges(act, entry, hash);
  const named = mergeFacts(entry).flatMap(({ retired, survivor }) => [hash(retired), hash(survivor)]);
  const numbers = [visit, record, ...named].filter((each) => each !== null);
  const around = await loadSurroundings(act, numbers);
  const same = around.entries.find((other) => other.visit === hex(visit) && other.record === hex(record));
  const key = await keyFor(taking, same?.keyId ?? null);
  const stays = await staysOfRecords(act, around, numbers);
  // News about someone whose stays are all over: their name is no longer ours to know.
  const over = stays.length > 0 && !stays.some(({ readable }) => readable);
  const raw = over ? null : rawOf(taking);
  await keep(act, { key, entry: over ? withoutPerson(entry) : entry, visit, record, raw }, null);
  const visits = [
    ...around.stays.map((stay) => Buffer.from(stay.visit, "hex")),
    ...(visit ? [visit] : []),
    ...stays.map(({ visitHash }) => visitHash),
  ];
  await refreshEach(taking, visits);
}

/** Rebuilds the stays of several visits, each once. */
async function refreshEach({ act, hospital, keys }: Taking, visits: readonly Buffer[]): Promise<void> {
  const done = new Set<string>();
  for (const visit of visits) {
    const around = await loadSurroundings(act, [visit]);
    const one = pickStay(await openEntries(keys, around), around, visit);
    const surviving = one.visit.surviving.toString("hex");
    if (done.has(surviving)) continue;
    done.add(surviving);
    const key = one.keyId ? await keys.find(one.keyId) : undefined;
    await refreshStay(act, hospital, one, around, key, null);
  }
}

/** The key that the stay has already, else a new one. */
async function keyFor({ keys, fresh }: Taking, keyId: string | null): Promise<SealingKey> {
  return (keyId && (await keys.find(keyId))) || fresh.take();
}

const rawOf = ({ act, hospital, message }: Taking) =>
  message && { message, eraseAfter: new Date(act.now.getTime() + hospital.rawKeptFor * 1000) };
