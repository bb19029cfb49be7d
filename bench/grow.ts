import type pg from "pg";
import { type Copies, columnOfCopy, columnsOf, copiesAsRows } from "./grow-columns.ts";
import { withoutIndexes } from "./grow-indexes.ts";

/** How large a database becomes. */
export interface Growth {
  /** People in the demo's own programme afterwards, the demo's included. */
  readonly here: number;
  /** How many programmes there are besides, each with a hospital of its own, and how many people in each. */
  readonly others: number;
  readonly inEach: number;
}

/** Tables with rows for each person or stay, and those of colleagues and wards, a set for four copies. */
const ofPeople = [
  ...["stay", "stay_departure", "stay_identity", "asked_said_no", "adt_entry", "adt_waiting"],
  ...["person", "person_record", "person_profile", "journey", "journey_event", "journey_stay"],
  ...["consent_directive", "sharing_grant", "person_block", "pair", "offer", "invitation", "come_by_request"],
  ...["contact", "contact_activity", "contact_words", "person_change", "audit_event", "command_answer"],
] as const;
const ofColleagues = ["unit", "unit_subscription", "staff", "staff_role", "staff_private", "shift"] as const;
const ofProgrammes = ["programme", "hospital"] as const;

/** Keeps what the demo itself made apart, so that copies are always copies of that. */
export async function keepOriginals(db: pg.Client): Promise<void> {
  await db.query("create schema original");
  for (const table of [...ofProgrammes, ...ofColleagues, ...ofPeople])
    await db.query(`create table original.${table} as select * from ${table}`);
  // Says of one person that the demo's own door leads to them: of nobody else.
  await db.query("delete from original.audit_event where action = 'demo programme made'");
}

/**
 * Makes a database large by copying everyone of the demo, table by table, so that each copy has the shape that the
 * programme's own routes gave it: stages, events, pairs, compiled grants, contacts, stays, looks. Plain SQL as the
 * superuser; ids are made anew. Four copies share a set of colleagues and wards: about twelve people a peer.
 *
 * @param done copies that the demo's programme has already. Returns how many it has afterwards.
 */
export async function grow(db: pg.Client, growth: Growth, done = 0): Promise<number> {
  const { rows } = await db.query<{ people: number }>("select count(*)::int as people from original.person");
  const people = rows[0]?.people ?? 1;
  const copies = Math.max(done, Math.round(growth.here / people) - 1);
  // No triggers and no foreign keys: what is copied fitted together before.
  await db.query("set session_replication_role = replica; set synchronous_commit = off");
  await withoutIndexes(db, ofPeople, async () => {
    await copyAll(db, { from: done + 1, to: copies, eachProgramme: null });
    if (growth.others > 0) {
      const eachProgramme = Math.max(1, Math.round(growth.inEach / people));
      const from = 1_000 * eachProgramme;
      await copyAll(db, { from, to: from + growth.others * eachProgramme - 1, eachProgramme });
    }
  });
  await db.query("set session_replication_role = origin");
  await db.query("vacuum analyze");
  return copies;
}

async function copyAll(db: pg.Client, copies: Copies): Promise<void> {
  if (copies.to < copies.from) return;
  if (copies.eachProgramme !== null)
    for (const table of ofProgrammes) await copy(db, table, copies, copies.eachProgramme);
  for (const table of ofColleagues) await copy(db, table, copies, 4);
  for (const table of ofPeople) await copy(db, table, copies, 1);
}

/** A row for each original row and each `step`-th copy. */
async function copy(db: pg.Client, table: string, copies: Copies, step: number): Promise<void> {
  const columns = await columnsOf(db, table);
  await db.query(
    `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(", ")})
     select ${columns.map((column) => columnOfCopy(table, column, copies)).join(", ")}
       from ${copiesAsRows(copies)} c cross join original.${table} t
      where c.n % ${step} = 0 or c.n = ${copies.from}
     on conflict do nothing`,
  );
}
