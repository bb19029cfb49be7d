import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import type { Keyring } from "../../../platform/sealing/index.ts";
import { deleteStay, isFollowed } from "../../stays/index.ts";
import {
  type KnownEntry,
  loadSurroundings,
  type OneStay,
  openEntries,
  pickStay,
  sealEntry,
  withoutPerson,
} from "../journal/index.ts";
import {
  deleteEntries,
  deleteIdentity,
  type EndedStay,
  endedStay,
  hasStayOf,
  rememberEnd,
  resealEntry,
} from "./erase-store.ts";
import { destroyUnused } from "./unused-keys-store.ts";

type HospitalAct = Act<HospitalIdentity>;

/**
 * What is left of a stay 72 hours after its end: nothing, its key included, unless a journey follows it. Then its place
 * and times stay, which the journey is counted from, and the names go with their key. Early or twice: harmless.
 */
export async function forgetOne(act: HospitalAct, keys: Keyring, stayId: string): Promise<void> {
  const ended = await endedStay(act, stayId);
  if (!ended) return;
  const followed = await isFollowed(act, stayId);
  if (followed && !ended.named) return;
  // Its messages are the other stay's now, and go when that one goes.
  if (ended.goesOn) return eraseRow(act, stayId);
  const around = await loadSurroundings(act, [ended.visitHash]);
  const known = await openEntries(keys, around);
  const one = pickStay(known, around, ended.visitHash);
  const own = new Set(one.entries.map(({ key }) => key));
  if (followed)
    await keepPlaceAndTimes(
      act,
      keys,
      stayId,
      known.filter(({ entry }) => own.has(entry.key)),
    );
  else await eraseAll(act, stayId, ended, one, around.entries);
}

async function eraseRow(act: HospitalAct, stayId: string): Promise<void> {
  const before = await deleteIdentity(act, stayId);
  await deleteStay(act, stayId);
  await destroyUnused(act, before);
}

async function keepPlaceAndTimes(
  act: HospitalAct,
  keys: Keyring,
  stayId: string,
  known: readonly KnownEntry[],
): Promise<void> {
  const before = [...(await deleteIdentity(act, stayId))];
  const key = await keys.create();
  for (const { entry } of known) {
    const sealed = sealEntry(key, withoutPerson(entry));
    before.push(...(await resealEntry(act, entry.key, { keyId: key.keyId, sealed })));
  }
  await destroyUnused(act, before);
}

async function eraseAll(
  act: HospitalAct,
  stayId: string,
  ended: EndedStay,
  { visit, record }: OneStay,
  entries: readonly {
    readonly entryKey: string;
    readonly visit: string | null;
    readonly record: string | null;
  }[],
): Promise<void> {
  const before = await deleteIdentity(act, stayId);
  await deleteStay(act, stayId);
  await rememberEnd(act, ended);
  const visits = new Set(visit.all.map((hash) => hash.toString("hex")));
  const records = new Set(record?.all.map((hash) => hash.toString("hex")));
  const otherStay = await hasStayOf(act, record?.all ?? []);
  const gone = entries.filter((entry) =>
    entry.visit ? visits.has(entry.visit) : !otherStay && records.has(entry.record ?? ""),
  );
  const keyIds = await deleteEntries(
    act,
    gone.map(({ entryKey }) => entryKey),
  );
  await destroyUnused(act, [...before, ...keyIds]);
}
