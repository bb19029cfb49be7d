import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { connect } from "../database/index.ts";
import { createApp, type Services } from "../http/index.ts";
import { openKeyring } from "../sealing/index.ts";
import type { Check } from "./check.ts";
import { registerHealth } from "./index.ts";
import { compareMigrations } from "./migrations.ts";

const made = testDatabase();
const nowhere = "postgres://nobody:nothing@127.0.0.1:1/none";

async function openHealth(services: Services) {
  const app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerHealth(app, services);
  const ask = async (path = "/health/ready") => {
    const answer = await app.inject(path);
    return { status: answer.statusCode, body: answer.json() };
  };
  return { app, ask };
}
const asked = async (services: Services, path?: string) => (await openHealth(services)).ask(path);

test("alive is the process alone: it says so with everything else away", async () => {
  const away = { ...made.services, database: connect(nowhere) };
  expect(await asked(away, "/health/live")).toEqual({ status: 200, body: { alive: true } });
});

test("ready: database, key store and migrations are there, and nobody leaves", async () => {
  const names = ["process", "database", "key store", "migrations"];
  const checks = names.map((check) => ({ check, state: "ok" }));
  expect(await asked(made.services)).toEqual({ status: 200, body: { ready: true, checks } });
});

test("not ready: which check, since when, and what to do; and not where the database is or who asks it", async () => {
  const { ask } = await openHealth({ ...made.services, database: connect(nowhere) });
  const since = made.now.toISOString();
  await ask();
  made.now = new Date(made.now.getTime() + 60_000);
  const { status, body } = await ask();
  expect([status, body.ready]).toEqual([503, false]);
  const database = { check: "database", state: "away", since, todo: expect.stringContaining("PostgreSQL") };
  expect(body.checks).toContainEqual(database);
  expect(body.checks).toContainEqual({ check: "key store", state: "ok" });
  expect(JSON.stringify(body)).not.toMatch(/nobody|127\.0\.0\.1/);
});

test("not ready: the key store is away", async () => {
  const keys = openKeyring(nowhere, Buffer.alloc(32));
  const { body } = await asked({ ...made.services, keys });
  expect(body.ready).toBe(false);
  expect(body.checks).toContainEqual(expect.objectContaining({ check: "key store", state: "away" }));
});

test("what doesn't answer in time is away", async () => {
  const keys = { ...made.keys, find: () => new Promise<undefined>(() => {}) };
  expect((await asked({ ...made.services, keys })).body.ready).toBe(false);
});

test("a process that leaves is not ready, and asks each connection to be closed", async () => {
  const { app, ask } = await openHealth(made.services);
  app.beginToLeave();
  const { status, body } = await ask();
  expect([status, body.checks[0].state]).toEqual([503, "leaving"]);
  expect((await app.inject("/health/live")).headers.connection).toBe("close");
});

test("what no request needs is told, and stops nobody", async () => {
  const { app, ask } = await openHealth(made.services);
  const check: Check = {
    name: "audit",
    ask: () => "behind",
    todo: { behind: "look" },
    stopsRequests: false,
  };
  app.health.add(check);
  const { status, body } = await ask();
  expect(status).toBe(200);
  expect(body.checks.at(-1)).toMatchObject({ check: "audit", state: "behind", todo: "look" });
});

test("tables of a newer version do until they lack something this one uses; tables of an older one never do", () => {
  const known = new Set(["0001-a", "0002-b"]);
  const ran = (...names: string[]) => compareMigrations(known, new Set(names));
  expect(ran("0001-a", "0002-b")).toBe("ok");
  expect(ran("0001-a")).toBe("behind");
  expect(ran("0001-a", "0002-b", "0003-more")).toBe("ok");
  expect(ran("0001-a", "0003-more")).toBe("behind");
  expect(ran("0001-a", "0002-b", "0003-more", "0004-contract-less")).toBe("outdated");
});
