import type { SealingKey } from "../../../platform/sealing/index.ts";
import type { AdtEntry, Death } from "../entry.ts";
import type { Told } from "../told.ts";

const about = (entryKey: string): string => `adt entry ${entryKey}`;

export const sealEntry = (key: SealingKey, entry: AdtEntry): Buffer => key.seal(entry, about(entry.key));

/** The entry as it was sealed; JSON made texts of its instants. */
export function openEntry(key: SealingKey, sealed: Buffer, entryKey: string): AdtEntry {
  const entry = key.open<AdtEntry>(sealed, about(entryKey));
  const { person, stay } = entry;
  return {
    ...entry,
    happenedAt: new Date(entry.happenedAt),
    person: { ...person, death: mapTold(person.death, ({ at }): Death => ({ at: at && new Date(at) })) },
    stay: {
      ...stay,
      admittedAt: mapTold(stay.admittedAt, instant),
      departedAt: mapTold(stay.departedAt, instant),
      ...(stay.leaveDueBack && { leaveDueBack: mapTold(stay.leaveDueBack, instant) }),
    },
  };
}

const instant = (written: Date): Date => new Date(written);

const mapTold = <Value>(told: Told<Value>, map: (value: Value) => Value): Told<Value> =>
  typeof told === "string" ? told : { set: map(told.set) };
