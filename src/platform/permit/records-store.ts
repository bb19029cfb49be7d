import { v7 as uuidv7 } from "uuid";
import type { Act } from "../database/index.ts";
import type { ConsentDirective, OtherRecord } from "./facts.ts";

interface About {
  readonly programmeId: string;
  readonly personId: string;
}

/** What counts besides this record since others became one with it. The act must be about this person, or theirs. */
export async function loadOtherRecords(act: Act, about: About): Promise<readonly OtherRecord[]> {
  const rows = await act.db
    .selectFrom("otherRecord")
    .select(["mergedAt", "inForce", "said"])
    .where("programmeId", "=", about.programmeId)
    .where("personId", "=", about.personId)
    .orderBy("mergedAt")
    .execute();
  return rows.map(({ said, ...row }) => ({
    ...row,
    directives: (said as unknown as readonly Kept[]).map(revived),
  }));
}

/** Keeps what the record of `journeyId`, which points to this one now, brought along. */
export async function addOtherRecords(
  act: Act,
  about: About,
  journeyId: string,
  others: readonly OtherRecord[],
): Promise<void> {
  const rows = others.map(({ directives, mergedAt, inForce }) => ({
    programmeId: about.programmeId,
    personId: about.personId,
    otherRecordId: uuidv7(),
    journeyId,
    mergedAt,
    inForce,
    said: JSON.stringify(directives),
  }));
  await act.db.insertInto("otherRecord").values(rows).execute();
}

/** The two were taken apart again (row 48). */
export async function removeOtherRecords(act: Act, about: About, journeyId: string): Promise<void> {
  await act.db
    .deleteFrom("otherRecord")
    .where((is) => is.and({ programmeId: about.programmeId, personId: about.personId, journeyId }))
    .execute();
}

type Kept = Omit<ConsentDirective, "givenAt"> & { readonly givenAt: string };

const revived = ({ givenAt, ...kept }: Kept): ConsentDirective =>
  ({ ...kept, givenAt: new Date(givenAt) }) as ConsentDirective;
