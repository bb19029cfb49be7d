import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing, met, wakeUp } from "../support/people.ts";
import { within } from "../support/people-rows.ts";
import { makeWorld, type World } from "../support/world.ts";

const made = testDatabase();
const start = new Date("2026-11-22T15:00:00Z");
let world: World;
let dee: StaffIdentity;
let open: OpenApp;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  open = await openApp(made);
});
afterAll(() => open.close());
beforeEach(() => {
  made.now = start;
});

const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const yes = (at: Date) => ({
  talkId: uuidv7(),
  at: at.toISOString(),
  peerSupport: "yes",
  limitsSaid: true,
  how: "aloud",
  witness: "Maya Jones",
  choices: [],
});

test("a phone that runs a minute ahead: what the person opened in the talk is open at once", async () => {
  const tom = await met(made, world, dee);
  const path = `people/${tom.personId}`;
  const talk = await open.as(dee).post(`${path}/consent-talk`, yes(hours(1 / 60)));
  expect(talk.status).toBe(200);
  const contact = { contactId: uuidv7(), at: start.toISOString(), outcome: "reached" };
  expect((await open.as(dee).post(`${path}/contacts`, contact)).status).toBe(200);
  expect((await open.as(dee).get(path)).body.contacts).toHaveLength(1);
});

test("a phone that runs a year ahead: stop closes everything at once", async () => {
  const tom = await crossing(made, world, dee);
  const stop = { eventId: uuidv7(), step: "stopped", at: hours(24 * 365).toISOString() };
  expect((await open.as(dee).post(`people/${tom.personId}/steps`, stop)).status).toBe(200);
  const openRows = await within(made, tom, ({ db }) =>
    db.selectFrom("sharingGrant").select("item").where("openUntil", ">", made.now).execute(),
  );
  expect(openRows).toEqual([]);
  expect((await open.as(dee).get(`people/${tom.personId}`)).status).toBe(404);
});

test("a phone that fell back to 1970: nobody is forgotten before the time they were told", async () => {
  const tom = await met(made, world, dee);
  const no = { ...yes(new Date(0)), peerSupport: "no" };
  expect((await open.as(dee).post(`people/${tom.personId}/consent-talk`, no)).status).toBe(200);
  made.now = hours(71);
  await wakeUp(made, tom);
  expect(
    await within(made, tom, ({ db }) => db.selectFrom("person").select("personId").execute()),
  ).toHaveLength(1);
  made.now = hours(73);
  await wakeUp(made, tom);
  expect(await within(made, tom, ({ db }) => db.selectFrom("person").select("personId").execute())).toEqual(
    [],
  );
});

test("a meeting that a phone puts into next month is one of now; a planned one stays where it is planned", async () => {
  const tom = await crossing(made, world, dee);
  const path = `people/${tom.personId}`;
  const nextMonth = hours(24 * 30).toISOString();
  for (const outcome of ["reached", "planned"])
    await open.as(dee).post(`${path}/contacts`, { contactId: uuidv7(), at: nextMonth, outcome });
  const { body } = await open.as(dee).get(path);
  expect(body.contacts.map(({ at, outcome }: { at: string; outcome: string }) => [outcome, at])).toEqual([
    ["planned", nextMonth],
    ["reached", start.toISOString()],
  ]);
});
