import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { urlFor } from "../database/index.ts";
import { openKeyring } from "./keyring.ts";
import { keyStoreUrl, prepareKeyStore } from "./store.ts";

/** A key store of this file's own: its keys are wrapped by another programme key than those of other tests. */
const main = new URL(inject("templateUrl"));
main.pathname = `${main.pathname}_${randomBytes(4).toString("hex")}`;
const server = new URL("/postgres", main);
const storeName = `${main.pathname.slice(1)}_keys`;
const programmeKey = randomBytes(32);
let now = 0;
const open = (key = programmeKey) => openKeyring(keyStoreUrl(main.href), key, () => now);
let keys: ReturnType<typeof open>;

async function asking<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}
const storeAs = (url: string): string => Object.assign(new URL(url), { pathname: `/${storeName}` }).href;

beforeAll(async () => {
  // The administrator of the main database makes the store; the main one itself is not needed here.
  await asking(server.href, (client) => client.query(`create database ${main.pathname.slice(1)}`));
  await prepareKeyStore(main.href);
  keys = open();
});
afterAll(async () => {
  await keys.close();
  for (const name of [storeName, main.pathname.slice(1)])
    await asking(server.href, (client) => client.query(`drop database ${name} with (force)`));
});

test("a key is in the store before it is handed out: another process finds it at once", async () => {
  const made = await keys.create();
  const elsewhere = open();
  const found = await elsewhere.find(made.keyId);
  expect(found?.open(made.seal("tea", "note 1"), "note 1")).toBe("tea");
  await elsewhere.close();
});

test("when the store does not take the key, none is handed out", async () => {
  const nowhere = new URL(keyStoreUrl(main.href));
  nowhere.port = "1";
  const cut = openKeyring(nowhere.href, programmeKey);
  await expect(cut.create()).rejects.toThrow();
  await cut.close();
});

test("a destroyed key is gone at once here, within a minute elsewhere, and in the store", async () => {
  const { keyId } = await keys.create();
  const elsewhere = open();
  await elsewhere.find(keyId);

  await keys.destroy(keyId);
  await keys.destroy(keyId);
  expect(await keys.find(keyId)).toBeUndefined();
  expect(await elsewhere.find(keyId)).toBeDefined();
  now += 60_000;
  expect(await elsewhere.find(keyId)).toBeUndefined();
  const { rows } = await asking(storeAs(main.href), (client) =>
    client.query("select wrapped, destroyed_at is not null as destroyed from person_key where key_id = $1", [
      keyId,
    ]),
  );
  expect(rows).toEqual([{ wrapped: null, destroyed: true }]);
  await elsewhere.close();
});

test("a key that is being fetched while it is destroyed does not come back", async () => {
  const { keyId } = await keys.create();
  const cold = open();
  await Promise.all([cold.find(keyId), cold.destroy(keyId), cold.find(keyId)]);
  expect(await cold.find(keyId)).toBeUndefined();
  await cold.close();
});

test("a key that nobody made is not found", async () => {
  expect(await keys.find("0192f000-0000-7000-8000-00000000dead")).toBeUndefined();
});

test("under a wrong programme key nothing is found, and nothing is made that could not be opened later", async () => {
  const { keyId } = await keys.create();
  const wrong = open(randomBytes(32));
  await expect(wrong.find(keyId)).rejects.toThrow(/programme key does not open/);
  await expect(wrong.create()).rejects.toThrow(/programme key does not open/);
  await wrong.close();
});

test("a wrapped key moved to another row does not open", async () => {
  const [one, two] = [await keys.create(), await keys.create()];
  await asking(storeAs(main.href), (client) =>
    client.query(
      "update person_key set wrapped = (select wrapped from person_key where key_id = $1) where key_id = $2",
      [one.keyId, two.keyId],
    ),
  );
  now += 60_000;
  await expect(keys.find(two.keyId)).rejects.toThrow();
});

test("fingerprints are the same in each process of a programme, and of no use to another", async () => {
  const [same, other] = [open(), open(randomBytes(32))];
  const print = keys.fingerprint("RVH 1234567");
  expect(same.fingerprint("RVH 1234567")).toEqual(print);
  expect(keys.fingerprint("RVH 1234568")).not.toEqual(print);
  expect(other.fingerprint("RVH 1234567")).not.toEqual(print);
  await Promise.all([same.close(), other.close()]);
});

test("no login of the main database enters the key store", async () => {
  for (const role of ["owner", "app", "reader"] as const)
    await expect(
      asking(storeAs(urlFor(role, main.href)), (client) => client.query("select 1")),
    ).rejects.toThrow(/permission denied for database/);
});

test("every table of the key store has row security, forced, and its keeper can delete nothing", async () => {
  const { rows } = await asking(storeAs(main.href), (client) =>
    client.query(`select relname, relrowsecurity and relforcerowsecurity as secured,
                         (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
                         has_table_privilege('footbridge_keeper', c.oid, 'delete, truncate') as deletes
                    from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace`),
  );
  expect(rows).toEqual([{ relname: "person_key", secured: true, policies: 1, deletes: false }]);
});
