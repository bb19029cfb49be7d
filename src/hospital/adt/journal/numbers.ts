import type { Keyring } from "../../../platform/sealing/index.ts";
import type { AdtEntry } from "../entry.ts";
import { chooseRecordNumber, recordKey, visitKey } from "../identifiers.ts";
import type { Hospital } from "./hospitals.ts";

/** Numbers are matched by keyed hashes, which say nothing without the programme's key, and nothing across hospitals. */
export const numberHash = (keys: Keyring, { hospitalId }: Hospital, key: string): Buffer =>
  keys.fingerprint(`${hospitalId} ${key}`);

/** Which stay and which record an entry is about; null where it does not say. */
export interface Numbers {
  readonly visit: Buffer | null;
  readonly record: Buffer | null;
}

export function numbersOf(keys: Keyring, hospital: Hospital, entry: AdtEntry): Numbers {
  const record = chooseRecordNumber(entry.recordNumbers, hospital.assigningAuthority);
  return {
    visit: entry.visit ? numberHash(keys, hospital, visitKey(entry.visit)) : null,
    record: record ? numberHash(keys, hospital, recordKey(record)) : null,
  };
}
