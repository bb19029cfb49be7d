import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { connect } from "../database/index.ts";
import { createApp, type Services } from "../http/index.ts";
import { openKeyring } from "../sealing/index.ts";
import { registerHealth } from "./index.ts";
import { compareMigrations } from "./migrations.ts";

const made = testDatabase();
const nowhere = "postgres://nobody:nothing@127.0.0.1:1/none";

async function ask(services: Services, path = "/health/ready") {
  const app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerHealth(app, services);
  const answer = await app.inject(path);
  return { status: answer.statusCode, body: answer.json() };
}

test("alive is the process alone: it says so with everything else away", async () => {
  const away = { ...made.services, database: connect(nowhere) };
  expect(await ask(away, "/health/live")).toEqual({ status: 200, body: { alive: true } });
});

test("ready: database, key store and migrations are there", async () => {
  expect(await ask(made.services)).toEqual({
    status: 200,
    body: { ready: true, database: "ok", keyStore: "ok", migrations: "current" },
  });
});

test("not ready, and why: the database is away", async () => {
  expect(await ask({ ...made.services, database: connect(nowhere) })).toEqual({
    status: 503,
    body: { ready: false, database: "away", keyStore: "ok", migrations: "unknown" },
  });
});

test("not ready, and why: the key store is away", async () => {
  const keys = openKeyring(nowhere, Buffer.alloc(32));
  expect((await ask({ ...made.services, keys })).body).toMatchObject({ ready: false, keyStore: "away" });
});

test("what doesn't answer in time is away", async () => {
  const keys = { ...made.keys, find: () => new Promise<undefined>(() => {}) };
  expect((await ask({ ...made.services, keys })).body).toMatchObject({ ready: false, keyStore: "away" });
});

test("a database behind this version, or ahead of it, is not current", () => {
  const known = new Set(["0001-a", "0002-b"]);
  expect(compareMigrations(known, ["0001-a", "0002-b"])).toBe("current");
  expect(compareMigrations(known, ["0001-a"])).toBe("behind");
  expect(compareMigrations(known, ["0001-a", "0002-b", "0003-c"])).toBe("newer");
});
