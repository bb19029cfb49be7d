import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";

const made = testDatabase();
let superuser: pg.Client;
beforeAll(async () => {
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
});
afterAll(() => superuser.end());

/** Tables with a person in them whose changes show nowhere, each with the reason. */
const showNowhere: Readonly<Record<string, string>> = {
  person_change: "is what is noted",
  audit_event: "looks and deeds: read on the person's own page, which is loaded anew",
  journey_event: "no reader has it; what follows from it changes journey, pair and the rest",
  other_record: "only the person reads it; what follows from it changes grants and blocks",
  device_lease_person: "which phone holds whom: no screen shows it",
};

/** Tables that name a person and are not noted by all three triggers. */
async function unnoted(): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ name: string }>(`
    select c.relname as name
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and (select count(distinct t.tgtype) from pg_trigger t join pg_proc p on p.oid = t.tgfoid
             where t.tgrelid = c.oid and t.tgenabled = 'O' and p.proname = 'note_person_changes') < 3
     order by 1`);
  return rows.map(({ name }) => name);
}

test("every table that says something about a person notes its changes, or says why not", async () => {
  expect(await unnoted()).toEqual(Object.keys(showNowhere).toSorted());
});

test("a new table that forgets to would be seen, and so would one whose trigger was switched off", async () => {
  await superuser.query("begin");
  await superuser.query("create table planted (programme_id uuid, person_id uuid)");
  await superuser.query("alter table pair disable trigger pair_changed");
  expect(await unnoted()).toEqual(expect.arrayContaining(["planted", "pair"]));
  await superuser.query("rollback");
});

test("what a hospital says of a stay is noted, too", async () => {
  const { rows } = await superuser.query<{ on: string; count: number }>(`
    select t.tgrelid::regclass::text as on, count(*)::int from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where p.proname = 'note_stay_changes' group by 1 order by 1`);
  expect(rows).toEqual([
    { on: "stay", count: 3 },
    { on: "stay_departure", count: 3 },
  ]);
});
