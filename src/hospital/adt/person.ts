import { departureOf } from "./dispositions.ts";
import type { AdtEntry } from "./entry.ts";
import type { RecordNumber } from "./identifiers.ts";
import type { LegalName } from "./names.ts";
import { settled } from "./told.ts";
import { whatItDoes } from "./triggers.ts";

/** What the messages of a stay say about the person. */
export interface PersonDraft {
  readonly legalName: LegalName | undefined;
  readonly nameUsed: string | undefined;
  readonly birthYear: number | undefined;
  readonly recordNumbers: readonly RecordNumber[];
  readonly death: "none" | "died" | "withdrawn";
  readonly diedAt: Date | undefined;
  /** PID-30 or PID-29 said so; the other sign is the disposition. */
  readonly toldDead: boolean;
}

export const unknownPerson: PersonDraft = {
  legalName: undefined,
  nameUsed: undefined,
  birthYear: undefined,
  recordNumbers: [],
  death: "none",
  diedAt: undefined,
  toldDead: false,
};

/**
 * The person after one more message. Death has two signs, the person's (PID-30) and the stay's disposition;
 * it is withdrawn when both are gone, so an "N" that a system sends by habit does not undo a discharge as died.
 *
 * @param stay the stay after the same message
 */
export const withPersonFacts = (
  before: PersonDraft,
  { person, trigger, recordNumbers }: AdtEntry,
  stay: { readonly disposition: string | undefined; readonly departedAt: Date | undefined },
): PersonDraft => {
  const doing = whatItDoes(trigger);
  if (doing === "pass by" || doing === "unlink") return before;
  const toldDead = person.death === "unchanged" ? before.toldDead : person.death !== "deleted";
  const leftDead = departureOf(stay.disposition) === "died";
  const died = toldDead || leftDead;
  const toldAt = typeof person.death === "string" ? undefined : person.death.set.at;
  return {
    legalName: settled(person.legalName, before.legalName),
    nameUsed: settled(person.nameUsed, before.nameUsed),
    birthYear: settled(person.birthYear, before.birthYear),
    recordNumbers: doing === "merge" || recordNumbers.length === 0 ? before.recordNumbers : recordNumbers,
    death: died ? "died" : before.death === "none" ? "none" : "withdrawn",
    diedAt: died ? (toldAt ?? before.diedAt ?? (leftDead ? stay.departedAt : undefined)) : undefined,
    toldDead,
  };
};
