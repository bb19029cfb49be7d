import type { Keyring } from "../../../platform/sealing/index.ts";
import type { AdtEntry } from "../entry.ts";
import { type SameRecord, sameRecordIn } from "../same-record-store.ts";
import { openEntry } from "./sealed-entry.ts";
import type { Surroundings } from "./surroundings-store.ts";

/** An entry with the numbers it was filed under; hashes in hex. */
export interface KnownEntry {
  readonly entry: AdtEntry;
  readonly visit: string | null;
  readonly record: string | null;
  readonly keyId: string | null;
}

/** Opens what is sealed around a visit. What was erased meanwhile is simply not there. */
export async function openEntries(
  keys: Keyring,
  { entries }: Pick<Surroundings, "entries">,
): Promise<readonly KnownEntry[]> {
  const ids = [...new Set(entries.map(({ keyId }) => keyId))];
  const found = new Map(await Promise.all(ids.map(async (id) => [id, await keys.find(id)] as const)));
  return entries.flatMap(({ entryKey, visit, record, keyId, sealed }) => {
    const key = found.get(keyId);
    return key
      ? [{ visit, record, keyId, entry: openEntry(key, Buffer.from(sealed, "base64"), entryKey) }]
      : [];
  });
}

/** What belongs to one stay. */
export interface OneStay {
  readonly visit: SameRecord;
  /** The person's record in use; null while no message named one. */
  readonly record: SameRecord | null;
  readonly entries: readonly AdtEntry[];
  /** The key under which its entries lie; null where there are none yet. */
  readonly keyId: string | null;
}

/** Picks a stay's own messages and those about its person out of all that lies around. */
export function pickStay(
  known: readonly KnownEntry[],
  { merges, forgotten }: Pick<Surroundings, "merges" | "forgotten">,
  visitHash: Buffer,
): OneStay {
  const visit = sameRecordIn(merges, visitHash);
  const visits = new Set(visit.all.map((hash) => hash.toString("hex")));
  const own = known.filter((each) => each.visit !== null && visits.has(each.visit));
  const told = own
    .filter(({ record }) => record !== null)
    .toSorted((one, other) => order(one.entry, other.entry))
    .at(-1)?.record;
  const record = told ? sameRecordIn(merges, Buffer.from(told, "hex")) : null;
  const records = new Set(record?.all.map((hash) => hash.toString("hex")));
  const aboutPerson = known.filter(
    (each) => each.visit === null && each.record !== null && records.has(each.record),
  );
  return {
    visit,
    record,
    keyId: own.find(({ keyId }) => keyId !== null)?.keyId ?? null,
    entries: [
      ...forgotten.map(remembered),
      ...own.map(({ entry }) => entry),
      ...aboutPerson.map(({ entry }) => entry),
    ],
  };
}

const order = (one: AdtEntry, other: AdtEntry): number =>
  one.happenedAt.getTime() - other.happenedAt.getTime() || (one.key < other.key ? -1 : 1);

/** That a stay has ended, which is all that is left of one that was forgotten. */
function remembered({ state, endedAt }: Surroundings["forgotten"][number]): AdtEntry {
  const unsaid = "unchanged" as const;
  const nowhere = { facility: unsaid, unit: unsaid, room: unsaid, bed: unsaid };
  return {
    key: `forgotten ${endedAt}`,
    messageKey: `forgotten ${endedAt}`,
    claimedId: undefined,
    trigger: state === "departed" ? "A03" : "A11",
    happenedAt: new Date(endedAt),
    timeSource: "EVN-2",
    recordNumbers: [],
    visit: undefined,
    person: { legalName: unsaid, nameUsed: unsaid, birthYear: unsaid, death: unsaid },
    stay: {
      patientClass: unsaid,
      location: nowhere,
      priorLocation: nowhere,
      admittedAt: unsaid,
      departedAt: unsaid,
      disposition: unsaid,
    },
    replaced: { recordNumbers: [], visit: undefined },
    linked: [],
    flags: [],
  };
}
