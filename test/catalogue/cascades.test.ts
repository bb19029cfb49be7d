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

/** Requests to come by are few, and only the open ones have an index. */
const few = ["come_by_request come_by_request_programme_id_person_id_fkey"];

/** Foreign keys that delete with what they point to, and have no whole index that begins with their columns. */
const withoutIndex = async (): Promise<readonly string[]> => {
  const { rows } = await superuser.query<{ name: string }>(`
    select c.conrelid::regclass || ' ' || c.conname as name
      from pg_constraint c
     where c.contype = 'f' and c.confdeltype = 'c' and c.connamespace = 'public'::regnamespace
       and not exists (
         select from pg_index i
          where i.indrelid = c.conrelid and i.indpred is null
            and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey)
     order by 1`);
  return rows.map(({ name }) => name);
};

test("whatever goes with a person or a stay is found by an index: erasing one never reads through a programme", async () => {
  expect(await withoutIndex()).toEqual(few);
});

test("a cascade without an index would be seen", async () => {
  await superuser.query(`
    create table planted (programme_id uuid, person_id uuid,
      foreign key (programme_id, person_id) references person on delete cascade)`);
  expect(await withoutIndex()).toEqual([...few, "planted planted_programme_id_person_id_fkey"]);
});
