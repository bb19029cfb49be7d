import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenApp, openApp } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { meeting } from "../../../test/support/people.ts";
import { within } from "../../../test/support/people-rows.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import type { PersonRef } from "../../bridge/journey/index.ts";
import type { StaffIdentity } from "../../platform/database/index.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
let noor: StaffIdentity;
let maya: StaffIdentity;
let open: OpenApp;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  noor = await world.hire("Noor", ["peer"]);
  maya = await world.hire("Maya", ["care-team"], { units: [world.north] });
  open = await openApp(made);
});
afterAll(() => open.close());

/** Met a moment ago, before the talk. */
async function met(name: string): Promise<PersonRef> {
  const ref = await meeting(made, world, dee, name);
  const event = { eventId: uuidv7(), step: "met", at: made.now.toISOString() };
  expect((await open.as(dee).post(`people/${ref.personId}/steps`, event)).status).toBe(200);
  return ref;
}

const talkWith = (given: object = {}) => ({
  talkId: uuidv7(),
  at: made.now.toISOString(),
  peerSupport: "yes",
  limitsSaid: true,
  how: "aloud",
  witness: "RN Maya",
  choices: [{ reader: "care-team", item: "contact-made", answer: "yes", until: "any ward" }],
  ...given,
});

const hold = (who: StaffIdentity, { personId }: PersonRef, talk = talkWith()) =>
  open.as(who).post(`people/${personId}/consent-talk`, talk);

const decided = (ref: PersonRef) =>
  within(made, ref, ({ db }) =>
    db
      .selectFrom("consentDirective")
      .select(["how", "heardBy", "witnessSealed"])
      .where("personId", "=", ref.personId)
      .where("item", "=", "contact-made")
      .where("reader", "=", "care-team")
      .execute(),
  );

const saidYes = (ref: PersonRef) =>
  within(made, ref, ({ db }) =>
    db
      .selectFrom("journeyEvent")
      .select("details")
      .where("personId", "=", ref.personId)
      .where("kind", "=", "said yes to peer support")
      .execute(),
  );

test.each([
  ["aloud", "witness"],
  ["signed", "signature"],
])("a yes that was %s is kept as that, with whose name, sealed", async (how, proof) => {
  const tom = await met(`Tom ${how}`);
  const answer = await hold(dee, tom, talkWith({ how, witness: "Tom B." }));
  expect(answer).toMatchObject({ status: 200, body: { stage: "crossing" } });

  const [directive, ...others] = await decided(tom);
  expect(others).toEqual([]);
  expect(directive).toMatchObject({ how, heardBy: dee.id });
  expect(directive?.witnessSealed?.includes("Tom B.")).toBe(false);
  expect(await saidYes(tom)).toEqual([{ details: expect.objectContaining({ personSaid: how, proof }) }]);
});

test("a yes without anybody's name is refused, and nothing of it is kept", async () => {
  const tom = await met("Tom");
  for (const how of ["aloud", "signed"])
    expect((await hold(dee, tom, talkWith({ how, witness: "  " }))).status).toBe(400);
  expect((await hold(dee, tom, talkWith({ limitsSaid: false }))).status).toBe(400);
  expect(await decided(tom)).toEqual([]);
  expect(await saidYes(tom)).toEqual([]);
});

test("a no needs nobody, opens nothing and ends it", async () => {
  const tom = await met("Lou");
  const answer = await hold(dee, tom, talkWith({ peerSupport: "no", witness: "", choices: [] }));
  expect(answer).toMatchObject({ status: 200, body: { stage: "not taken up" } });
  expect(await decided(tom)).toEqual([]);
});

test("the talk is held with the peer who met them: for everyone else there is nobody there", async () => {
  const tom = await met("Rae");
  const nobody = { programmeId: world.programmeId, personId: uuidv7() };
  for (const who of [noor, maya]) {
    const [there, missing] = [await hold(who, tom), await hold(who, nobody)];
    expect(there.status).toBe(missing.status);
    expect([403, 404]).toContain(there.status);
  }
  expect(await decided(tom)).toEqual([]);
});

test("before they met there is no talk; a second talk changes nothing", async () => {
  const ann = await meeting(made, world, dee, "Ann");
  expect((await hold(dee, ann)).status).toBe(409);
  const tom = await met("Cole");
  expect((await hold(dee, tom)).status).toBe(200);
  expect((await hold(dee, tom, talkWith({ how: "signed" }))).status).toBe(409);
  expect(await decided(tom)).toMatchObject([{ how: "aloud" }]);
});
