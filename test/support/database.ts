import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { connect, type Database, urlFor } from "../../src/platform/database/index.ts";
import type { Services } from "../../src/platform/http/index.ts";
import { type Keyring, keyStoreUrl, openKeyring } from "../../src/platform/sealing/index.ts";

/** A database of this test file's own, with the app's least-privileged connection and a key store. */
export interface TestDatabase {
  readonly adminUrl: string;
  readonly database: Database;
  readonly keys: Keyring;
  /** The moment at which everything in this file happens; set it to let time pass. */
  now: Date;
  readonly services: Services;
}

/** Call at the top of a test file: clones the template before the tests and drops the clone after them. */
export function testDatabase(): TestDatabase {
  const made = { now: new Date("2026-11-22T15:00:00Z") } as {
    -readonly [Key in keyof TestDatabase]: TestDatabase[Key];
  };
  const templateUrl = inject("templateUrl");
  const url = new URL(templateUrl);
  url.pathname = `${url.pathname}_${randomBytes(6).toString("hex")}`;

  beforeAll(async () => {
    await onTemplateServer(templateUrl, (client) =>
      client.query(
        `create database ${url.pathname.slice(1)} template ${new URL(templateUrl).pathname.slice(1)}`,
      ),
    );
    made.adminUrl = url.href;
    made.database = connect(urlFor("app", url.href), { connections: 8 });
    made.keys = openKeyring(keyStoreUrl(templateUrl), Buffer.alloc(32, 7));
    made.services = {
      database: made.database,
      keys: made.keys,
      clock: () => made.now,
      demo: true,
      origin: "http://localhost",
    };
  });
  afterAll(async () => {
    // First: a transaction that a failed test left open would hold whoever waits for its connection.
    await onTemplateServer(templateUrl, (client) =>
      client.query(`drop database if exists ${url.pathname.slice(1)} with (force)`),
    );
    await Promise.all([made.keys?.close(), made.database?.close()]);
  });
  return made;
}

async function onTemplateServer(
  templateUrl: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const server = new URL(templateUrl);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    // Cloning needs the template idle; two files that start at once take turns.
    await client.query("select pg_advisory_lock(42804282)");
    await work(client);
  } finally {
    // Also after a failure: with the turn that it holds every other file would wait for ever.
    await client.end();
  }
}
