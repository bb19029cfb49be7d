import { sql } from "kysely";
import { type Act, leave, statement, withinPerson } from "../../platform/database/index.ts";
import type { SealingKey } from "../../platform/sealing/index.ts";
import type { PersonRef } from "../journey/index.ts";

export interface NewContact {
  readonly contactId: string;
  readonly journeyId: string;
  readonly peerId: string;
  readonly at: Date;
  readonly outcome: "reached" | "tried" | "planned";
  readonly way: "in person" | "phone" | "text" | "other";
  readonly activities: readonly string[];
  readonly words: {
    readonly level: "only us two" | "my peers" | "crosses to the team";
    readonly text: string;
  } | null;
  readonly corrects: string | null;
  /** Sent by a phone after everything had closed. */
  readonly forPersonOnly: boolean;
}

/** Appends one contact: that it was, what was done, and the words, each where its own readers are. */
export function addContact(act: Act, ref: PersonRef, contact: NewContact, key: SealingKey | undefined): void {
  const { activities, words, ...row } = contact;
  const { contactId, forPersonOnly, peerId } = contact;
  const id = { ...ref, contactId, forPersonOnly };
  leave(keepContact, act.db, { ...ref, ...row, recordedAt: act.now });
  // In line behind the contact that they belong to.
  if (activities.length > 0) leave(keepActivities, act.db, { ...id, codes: activities });
  if (!words || !key) return;
  const sealed = key.seal(words.text, `contact ${contactId}`);
  leave(keepWords, act.db, { ...id, peerId, level: words.level, sealed });
}

const keepContact = statement(
  (db, given: PersonRef & Omit<NewContact, "activities" | "words"> & { recordedAt: Date }) =>
    db.insertInto("contact").values({
      programmeId: given.programmeId,
      personId: given.personId,
      contactId: given.contactId,
      journeyId: given.journeyId,
      peerId: given.peerId,
      at: given.at,
      outcome: given.outcome,
      way: given.way,
      corrects: given.corrects,
      forPersonOnly: given.forPersonOnly,
      recordedAt: given.recordedAt,
    }),
);

const keepActivities = statement(
  (db, given: PersonRef & Pick<NewContact, "contactId" | "forPersonOnly"> & { codes: readonly string[] }) =>
    db.insertInto("contactActivity").values({
      programmeId: given.programmeId,
      personId: given.personId,
      contactId: given.contactId,
      forPersonOnly: given.forPersonOnly,
      codes: sql<string[]>`${given.codes}`,
    }),
);

const keepWords = statement(
  (
    db,
    given: PersonRef &
      Pick<NewContact, "contactId" | "peerId" | "forPersonOnly"> & { level: string; sealed: Buffer },
  ) =>
    db.insertInto("contactWords").values({
      programmeId: given.programmeId,
      personId: given.personId,
      contactId: given.contactId,
      peerId: given.peerId,
      level: given.level,
      sealed: given.sealed,
      forPersonOnly: given.forPersonOnly,
    }),
);

/**
 * Whether the one who acts wrote this contact with this person: nobody else's can be corrected. Whether they may still
 * read it is another question: a correction can come late, too.
 */
export async function isOwnContact(act: Act, ref: PersonRef, contactId: string): Promise<boolean> {
  const { who } = act;
  if (who.kind !== "staff") return false;
  const row = await withinPerson(act, ref.programmeId, ref.personId, (inner) =>
    inner.db
      .selectFrom("contact")
      .select("contactId")
      .where((is) => is.and({ ...ref, contactId, peerId: who.id }))
      .executeTakeFirst(),
  );
  return row !== undefined;
}

export interface ContactRow {
  readonly contactId: string;
  readonly at: Date;
  readonly outcome: "reached" | "tried" | "planned";
  readonly way: "in person" | "phone" | "text" | "other";
  readonly peerId: string;
  readonly codes: readonly string[] | null;
  readonly level: "only us two" | "my peers" | "crosses to the team" | null;
  readonly sealed: Buffer | null;
}

/** The latest contacts with one person, each part only as far as the one who acts may read it. Corrected ones are left out. */
export async function loadContactEntries(
  act: Act,
  ref: PersonRef,
  most = 50,
): Promise<readonly ContactRow[]> {
  return latestContacts(act.db, { ...ref, most });
}

const latestContacts = statement(
  (_, given: PersonRef & { most: number }) => sql<ContactRow>`
    select c.contact_id, c.at, c.outcome, c.way, c.peer_id, a.codes, w.level, w.sealed
      from contact c
      left join contact_activity a on a.programme_id = c.programme_id and a.contact_id = c.contact_id
      left join contact_words w on w.programme_id = c.programme_id and w.contact_id = c.contact_id
     where c.programme_id = ${given.programmeId} and c.person_id = ${given.personId}
       and not exists (select from contact n where n.programme_id = c.programme_id and n.person_id = c.person_id and n.corrects = c.contact_id)
     order by c.at desc limit ${given.most}`,
);

/** One more contact of which nothing was written down, on one of the programme's days. */
export async function countUnwritten(act: Act, programmeId: string, day: string): Promise<void> {
  await act.db
    .insertInto("unwrittenDay")
    .values({ programmeId, day, contacts: 1 })
    .onConflict((same) =>
      same.columns(["programmeId", "day"]).doUpdateSet({ contacts: sql`unwritten_day.contacts + 1` }),
    )
    .execute();
}
