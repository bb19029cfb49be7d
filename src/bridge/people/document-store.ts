import { type Act, statement, withinPerson } from "../../platform/database/index.ts";
import type { PersonRef } from "../journey/index.ts";

/** The choices in force that concern readers, and whether a link to the person's own page works now. */
export async function loadSharing(act: Act, ref: PersonRef) {
  return withinPerson(act, ref.programmeId, ref.personId, async (inner) => {
    const [grants, [link]] = await Promise.all([
      grantsOf(inner.db, ref),
      liveLink(inner.db, { ...ref, now: inner.now }),
    ]);
    const choices = grants.map((row) => ({
      reader: row.reader,
      item: row.item,
      until: finite(row.openUntil),
    }));
    return { choices, ownPage: link !== undefined };
  });
}

const grantsOf = statement((db, given: PersonRef) =>
  db
    .selectFrom("sharingGrant")
    .select(["reader", "item", "openUntil"])
    .where("programmeId", "=", given.programmeId)
    .where("personId", "=", given.personId)
    .where("reader", "in", ["care-team", "cover", "assigned-peer"])
    .orderBy("reader")
    .orderBy("item"),
);

const liveLink = statement((db, given: PersonRef & { now: Date }) =>
  db
    .selectFrom("ownPageLink")
    .select("linkId")
    .where("programmeId", "=", given.programmeId)
    .where("personId", "=", given.personId)
    .where("closedAt", "is", null)
    .where("expiresAt", ">", given.now)
    .limit(1),
);

/** "infinity" comes from the driver as a number. */
const finite = (at: Date | number | string): string | null => (at instanceof Date ? at.toISOString() : null);

/** When the person would rather be met, as the invitation says. */
export async function loadWishedTime(act: Act, ref: PersonRef, journeyId: string): Promise<string> {
  const [row] = await wishedTime(act.db, { ...ref, journeyId });
  return row?.bestTime ?? "any time";
}

const wishedTime = statement((db, given: PersonRef & { journeyId: string }) =>
  db
    .selectFrom("invitation")
    .select("bestTime")
    .where("programmeId", "=", given.programmeId)
    .where("personId", "=", given.personId)
    .where("journeyId", "=", given.journeyId)
    .orderBy("askedAt", "desc")
    .limit(1),
);
