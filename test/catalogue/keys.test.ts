import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";

const made = testDatabase();

/** The key of a phone's outbox is never destroyed while the phone is known. */
const never = ["device_lease points to device"];

test("whatever names a key can be deleted when the key is destroyed: a restore does it for everyone erased since", async () => {
  const superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
  const { rows } = await superuser.query<{ name: string }>(`
    select c.conrelid::regclass || ' points to ' || c.confrelid::regclass as name
      from pg_constraint c
      join pg_attribute k on k.attrelid = c.confrelid and k.attname = 'key_id' and not k.attisdropped
     where c.contype = 'f' and c.confdeltype <> 'c' order by 1`);
  await superuser.end();
  expect(rows.map(({ name }) => name)).toEqual(never);
});
