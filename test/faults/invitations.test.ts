import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, type StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing, meeting } from "../support/people.ts";
import { within } from "../support/people-rows.ts";
import { openStay } from "../support/stays.ts";
import { makeWorld, type World } from "../support/world.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
let osei: StaffIdentity;
let maya: StaffIdentity;
let open: OpenApp;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  osei = await world.hire("Osei", ["care-team"], { units: [world.north] });
  maya = await world.hire("Maya", ["care-team"], { units: [world.north] });
  open = await openApp(made);
});
afterAll(() => open.close());

const ask = (who: StaffIdentity, stayId: string) =>
  open.as(who).post("invitations", { invitationId: uuidv7(), stayId, saidYes: true, personTold: true });
const lineOf = async (who: StaffIdentity, stayId: string) => {
  const { body } = await open.as(who).get(`wards/${world.north.unitId}/stays`);
  return body.stays.find((stay: { stayId: string }) => stay.stayId === stayId);
};

test.each([
  ["whose record the hospital sent", "record"],
  ["without a record", undefined],
])("two nurses ask in the same moment for someone %s: one person, asked for once", async (_, record) => {
  const stayId = await openStay(made, world, world.north, record);
  const answers = await Promise.all([osei, maya, osei, maya].map((nurse) => ask(nurse, stayId)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const people = await act(
    made.database,
    { kind: "hospital", hospitalId: world.hospitalId },
    made.now,
    async ({ db }) => {
      const { sql } = await import("kysely");
      const { rows } = await sql<{ personId: string }>`
        select distinct person_id from people_of_message(${world.hospitalId}, ${stayId}, null)`.execute(db);
      return rows;
    },
  );
  expect(people).toHaveLength(1);
});

test.each([
  ["someone whom a peer supports already", crossing],
  ["someone to whom a peer is on the way already", meeting],
])(
  "whoever asks for %s sees what they would see for anyone else, and takes it back alike",
  async (_, become) => {
    const known = await become(made, world, dee);
    const record = uuidv7();
    await within(made, known, ({ db }) =>
      db
        .insertInto("personRecord")
        .values({ ...known, hospitalId: world.hospitalId, recordHash: made.keys.fingerprint(record) })
        .execute(),
    );
    made.now = new Date(made.now.getTime() + 60_000);
    const [theirs, anyone] = [
      await openStay(made, world, world.north, record),
      await openStay(made, world, world.north, uuidv7()),
    ];
    const seen = async (stayId: string) => {
      const asked = await ask(osei, stayId);
      const { peer, canCallBack, shared } = await lineOf(osei, stayId);
      const back = await open.as(osei).post(`stays/${stayId}/asked-in-error`, { eventId: uuidv7() });
      const { peer: after } = await lineOf(osei, stayId);
      return { asked, peer, canCallBack, shared, back, after };
    };
    const forAnyone = await seen(anyone);
    expect(forAnyone.back.status).toBe(200);
    expect(await seen(theirs)).toEqual(forAnyone);
  },
);
