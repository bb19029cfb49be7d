import type { PersonRef } from "../../../bridge/journey/index.ts";
import type { Act } from "../../../platform/database/index.ts";

/** The journeys that this hospital's messages made one with a person's, and did not take apart again. */
export async function mergedByHospital(act: Act, ref: PersonRef, hospitalId: string): Promise<boolean> {
  const rows = await act.db
    .selectFrom("journeyEvent")
    .select("kind")
    .where((is) => is.and({ ...ref, byKind: "hospital message", byId: hospitalId }))
    .where("kind", "in", ["merged", "merge undone"])
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return rows?.kind === "merged";
}

/** The record numbers of one hospital by which a person is known. The act must be about them. */
export async function recordsOf(act: Act, ref: PersonRef, hospitalId: string): Promise<readonly Buffer[]> {
  const rows = await act.db
    .selectFrom("personRecord")
    .select("recordHash")
    .where((is) => is.and({ ...ref, hospitalId }))
    .execute();
  return rows.map(({ recordHash }) => recordHash);
}
