import { type Act, withinPerson } from "../../platform/database/index.ts";
import type { PersonRef } from "../journey/index.ts";

/** The choices in force that concern readers, and whether a link to the person's own page works now. */
export async function loadSharing(act: Act, ref: PersonRef) {
  return withinPerson(act, ref.programmeId, ref.personId, async (inner) => {
    const granted = inner.db
      .selectFrom("sharingGrant")
      .select(["reader", "item", "openUntil"])
      .where((is) => is.and({ ...ref }))
      .where("reader", "in", ["care-team", "cover", "assigned-peer"])
      .orderBy("reader")
      .orderBy("item")
      .execute();
    const linked = inner.db
      .selectFrom("ownPageLink")
      .select("linkId")
      .where((is) => is.and({ ...ref }))
      .where("closedAt", "is", null)
      .where("expiresAt", ">", inner.now)
      .limit(1)
      .executeTakeFirst();
    const [grants, link] = await Promise.all([granted, linked]);
    const choices = grants.map((row) => ({
      reader: row.reader,
      item: row.item,
      until: finite(row.openUntil),
    }));
    return { choices, ownPage: link !== undefined };
  });
}

/** "infinity" comes from the driver as a number. */
const finite = (at: Date | number | string): string | null => (at instanceof Date ? at.toISOString() : null);

/** When the person would rather be met, as the invitation says. */
export async function loadWishedTime(act: Act, ref: PersonRef, journeyId: string): Promise<string> {
  const row = await act.db
    .selectFrom("invitation")
    .select("bestTime")
    .where((is) => is.and({ ...ref, journeyId }))
    .orderBy("askedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.bestTime ?? "any time";
}
