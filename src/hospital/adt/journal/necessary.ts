import type { AdtEntry } from "../entry.ts";
import { rebuildStay } from "../rules.ts";
import { saidValue } from "../told.ts";
import { whatItDoes } from "../triggers.ts";
import type { Hospital } from "./hospitals.ts";
import { concernsUs } from "./stay-row.ts";

/**
 * An entry without its person: no names, no year of birth, no numbers. What is left says that somebody came, lay
 * somewhere, left or died, which is what a transfer to a ward of ours is understood by. A merge keeps its numbers:
 * they are all it says.
 */
export function withoutPerson(entry: AdtEntry): AdtEntry {
  const { death } = entry.person;
  const person = { legalName: "unchanged", nameUsed: "unchanged", birthYear: "unchanged", death } as const;
  const doing = whatItDoes(entry.trigger);
  if (doing === "merge" || doing === "unlink") return { ...entry, person };
  const nobody = { recordNumbers: [], visit: undefined, linked: [] } as const;
  return { ...entry, ...nobody, person, replaced: { recordNumbers: [], visit: undefined } };
}

/** The message itself places the person on a ward that no programme has subscribed to. */
export function isElsewhere(entry: AdtEntry, { units }: Hospital): boolean {
  const code = saidValue(entry.stay.location.unit);
  return code !== undefined && !units.get(code)?.subscribed;
}

/** All that is known of a visit places the person on wards that no programme has subscribed to. */
export function liesElsewhere(entries: readonly AdtEntry[], hospital: Hospital): boolean {
  const stay = rebuildStay(entries);
  return stay?.unit !== undefined && !concernsUs(stay, hospital);
}
