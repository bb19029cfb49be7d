import pg from "pg";
import { keeperUrl, passwordOf } from "../database/index.ts";
import { keyStoreSchema } from "./keys.sql.ts";

/** Where the key store is: `FOOTBRIDGE_KEYS_URL`, or a database beside the main one. Both by the keeper's own login. */
export function keyStoreUrl(adminUrl: string): string {
  const given = process.env.FOOTBRIDGE_KEYS_URL;
  if (given) return given;
  const url = new URL(adminUrl);
  url.pathname = `${url.pathname}_keys`;
  return keeperUrl(url.href);
}

/** Makes the key store and its one role where they are missing. Safe to run again. */
export async function prepareKeyStore(adminUrl: string): Promise<void> {
  if (process.env.FOOTBRIDGE_KEYS_URL) return;
  const keys = new URL(adminUrl);
  keys.pathname = `${keys.pathname}_keys`;
  await run(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock(42804280)");
    const role = await client.query("select from pg_roles where rolname = 'footbridge_keeper'");
    if (role.rowCount === 0)
      await client.query(
        `create role footbridge_keeper nosuperuser nobypassrls login password ${client.escapeLiteral(passwordOf("keeper", adminUrl))}`,
      );
    const name = decodeURIComponent(keys.pathname.slice(1));
    const database = await client.query("select from pg_database where datname = $1", [name]);
    if (database.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
    // Every login may enter a new database until it is said otherwise.
    await client.query(
      `revoke all on database ${client.escapeIdentifier(name)} from public;
       grant connect on database ${client.escapeIdentifier(name)} to footbridge_keeper`,
    );
  });
  await run(keys.href, async (client) => {
    await client.query(
      `revoke all on schema public from public; grant usage on schema public to footbridge_keeper; ${keyStoreSchema}`,
    );
  });
}

async function run(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
