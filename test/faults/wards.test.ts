import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, type StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { openStay } from "../support/stays.ts";
import { makeWorld, type World } from "../support/world.ts";

const made = testDatabase();
let world: World;
let elsewhere: World;
let open: OpenApp;

beforeAll(async () => {
  [world, elsewhere] = [await makeWorld(made), await makeWorld(made)];
  open = await openApp(made);
});
afterAll(() => open.close());

test("a role that names another hospital's ward, with which the programme does not work, opens nothing of it", async () => {
  const stayId = await openStay(made, elsewhere, elsewhere.north);
  const own = await openStay(made, world, world.north);
  const nurse: StaffIdentity = await world.hire("Osei", ["care-team"], {
    units: [elsewhere.north, world.north],
  });
  const ask = (id: string) =>
    open
      .as(nurse)
      .post("invitations", { invitationId: uuidv7(), stayId: id, saidYes: true, personTold: true });
  expect((await open.as(nurse).get(`wards/${elsewhere.north.unitId}/stays`)).status).toBe(404);
  expect((await ask(stayId)).status).toBe(404);
  expect((await ask(own)).status).toBe(200);
});

test("a session cookie that was made up opens nothing", async () => {
  const cookie = `footbridge=${randomBytes(32).toString("base64url")}`;
  const answer = await open.app.inject({ url: "/api/v1/wards", headers: { cookie } });
  expect(answer.statusCode).toBe(401);
  expect(
    await act(made.database, world.system, made.now, ({ db }) =>
      db.selectFrom("stay").select("stayId").execute(),
    ),
  ).toEqual([]);
});
