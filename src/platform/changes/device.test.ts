import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type OpenApp, openApp } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { crossing, step } from "../../../test/support/people.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import type { StaffIdentity } from "../database/index.ts";

const made = testDatabase();
const start = new Date("2026-11-22T15:00:00Z");
let world: World;
let open: OpenApp;
let dee: StaffIdentity;
let amir: StaffIdentity;

beforeAll(async () => {
  world = await makeWorld(made);
  open = await openApp(made);
});
afterAll(() => open.close());
beforeEach(async () => {
  made.now = start;
  dee = await world.hire("Dee", ["peer"]);
  amir = await world.hire("Amir", ["peer"]);
});

const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const deviceId = uuidv7();

async function leaseOf(peer: StaffIdentity) {
  const { status, body } = await open.as(peer).post("device/lease", { deviceId });
  expect(status).toBe(200);
  return body as { leaseId: string; from: string; until: string; storeSecret: string; outboxKey: string };
}
const pull = async (peer: StaffIdentity, leaseId: string, after?: string) => {
  const { status, body } = await open
    .as(peer)
    .get(`device/changes${after ? `?after=${after}` : ""}`, { "footbridge-lease": leaseId });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
/** Until nothing is open that was begun before: also what other databases of this PostgreSQL write may be told twice. */
async function settled(): Promise<void> {
  const { kysely } = made.database;
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id() as now`.execute(kysely);
  const over = sql<{ over: boolean }>`
    select pg_snapshot_xmin(pg_current_snapshot()) > ${rows[0]?.now}::xid8 as over`;
  await expect.poll(async () => (await over.execute(kysely)).rows[0]?.over).toBe(true);
}
const namesOf = (answer: { documents: { name: string }[] }) =>
  answer.documents.map(({ name }) => name).toSorted();

test("a lease ends with the shift; its secret is new each time, the key of what waits stays", async () => {
  const first = await leaseOf(dee);
  expect(first).toMatchObject({ from: start.toISOString(), until: hours(6).toISOString() });
  const second = await leaseOf(dee);
  expect(second.leaseId).not.toBe(first.leaseId);
  expect(second.storeSecret).not.toBe(first.storeSecret);
  expect(Buffer.from(second.storeSecret, "base64url")).toHaveLength(32);
  expect(second.outboxKey).toBe(first.outboxKey);
  expect((await leaseOf(amir)).outboxKey).not.toBe(first.outboxKey);
  expect((await pull(dee, first.leaseId)).lease).toBeNull();
  expect((await pull(dee, second.leaseId)).lease).not.toBeNull();
});

test("off shift there is no lease", async () => {
  const kit = await world.hire("Kit", ["peer"], { onShift: false });
  const { status, body } = await open.as(kit).post("device/lease", { deviceId });
  expect([status, body.code]).toEqual([409, "off-shift"]);
});

test("off shift a phone gets the key of what still waits on it, and nothing else; a phone that nobody knows gets none", async () => {
  const { outboxKey, leaseId } = await leaseOf(dee);
  made.now = hours(7);
  expect((await open.as(dee).post("device/lease", { deviceId })).status).toBe(409);
  expect((await open.as(dee).post("device/outbox-key", { deviceId })).body).toEqual({ outboxKey });
  expect(await pull(dee, leaseId)).toMatchObject({ lease: null, documents: [], people: [] });
  const unknown = await open.as(dee).post("device/outbox-key", { deviceId: uuidv7() });
  expect([unknown.status, unknown.body.code]).toEqual([409, "device-forgotten"]);
  const other = await open
    .as(await world.hire("Joan", ["coordinator"]))
    .post("device/outbox-key", { deviceId });
  expect(other.status).toBe(403);
});

test("only peers hold people on a phone", async () => {
  const joan = await world.hire("Joan", ["coordinator"]);
  expect((await open.as(joan).post("device/lease", { deviceId })).status).toBe(403);
  expect((await open.as(joan).get("device/changes")).status).toBe(403);
});

test("a phone gets everything once, each document as its own address answers it, and then what changed", async () => {
  const tom = await crossing(made, world, dee);
  const lea = await crossing(made, world, dee, "Lea");
  const { leaseId } = await leaseOf(dee);
  await settled();
  const first = await pull(dee, leaseId);
  expect(first.whole).toBe(true);
  expect(first.people.toSorted()).toEqual([tom.personId, lea.personId].toSorted());
  expect(namesOf(first)).toEqual(
    ["colleagues", "me", "people", `people/${tom.personId}`, `people/${lea.personId}`, "today"].toSorted(),
  );
  for (const { name, data } of first.documents)
    expect(data, name).toEqual((await open.as(dee).get(name)).body);
  const second = await pull(dee, leaseId, first.cursor);
  expect([second.whole, second.documents, second.people.length]).toEqual([false, [], 2]);
  await open.as(dee).post(`people/${tom.personId}/contacts`, {
    contactId: uuidv7(),
    at: start.toISOString(),
    outcome: "reached",
  });
  await settled();
  const third = await pull(dee, leaseId, second.cursor);
  expect(namesOf(third)).toEqual(["people", `people/${tom.personId}`, "today"].toSorted());
  expect((await pull(dee, leaseId, third.cursor)).documents).toEqual([]);
});

test("whoever was handed over is no more among the people, and comes to the other phone", async () => {
  const tom = await crossing(made, world, dee);
  const [deesLease, amirsLease] = [await leaseOf(dee), await leaseOf(amir)];
  await settled();
  const [before, amirs] = [await pull(dee, deesLease.leaseId), await pull(amir, amirsLease.leaseId)];
  expect([before.people, amirs.people]).toEqual([[tom.personId], []]);
  await step<"handed over">(made, tom, {
    kind: "handed over",
    by: { role: "peer", id: dee.id },
    peer: amir.id,
    personSaid: "aloud",
  });
  const after = await pull(dee, deesLease.leaseId, before.cursor);
  expect(after.people).toEqual([]);
  expect(namesOf(after)).toEqual(["people", "today"]);
  const got = await pull(amir, amirsLease.leaseId, amirs.cursor);
  expect(namesOf(got)).toEqual(["people", `people/${tom.personId}`, "today"].toSorted());
});

test("a lease that ended holds nothing", async () => {
  await crossing(made, world, dee);
  const { leaseId } = await leaseOf(dee);
  const before = await pull(dee, leaseId);
  expect((await open.as(dee).post("device/lease/end", { leaseId })).status).toBe(200);
  expect(await pull(dee, leaseId, before.cursor)).toMatchObject({ lease: null, people: [], documents: [] });
  const { body } = await open.as(dee).get("device/leases");
  expect(body.devices).toMatchObject([{ deviceId, leaseId, endedAt: start.toISOString() }]);
});

test("nobody pulls under another's lease", async () => {
  const { leaseId } = await leaseOf(dee);
  expect((await pull(amir, leaseId)).lease).toBeNull();
});
