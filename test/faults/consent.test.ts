import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import type { TalkChoice } from "../../src/functions/trust/contract.ts";
import type { StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing, meeting, step } from "../support/people.ts";
import { within } from "../support/people-rows.ts";
import { openStay } from "../support/stays.ts";
import { makeWorld, type World } from "../support/world.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
let osei: StaffIdentity;
let open: OpenApp;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  osei = await world.hire("Osei", ["care-team"], { units: [world.north] });
  open = await openApp(made);
});
afterAll(() => open.close());

/** The nurse asks for a peer for whoever lies in a new stay of this record: from then on the stay is theirs. */
async function newStay(record: string): Promise<string> {
  const stayId = await openStay(made, world, world.north, record);
  const asked = { invitationId: uuidv7(), stayId, saidYes: true, personTold: true };
  expect((await open.as(osei).post("invitations", asked)).status).toBe(200);
  return stayId;
}
const knownBy = (ref: PersonRef, record: string) =>
  within(made, ref, ({ db }) =>
    db
      .insertInto("personRecord")
      .values({ ...ref, hospitalId: world.hospitalId, recordHash: made.keys.fingerprint(record) })
      .execute(),
  );
const sharedIn = async (stayId: string) => (await open.as(osei).get(`stays/${stayId}/shared`)).status;
const say = (ref: PersonRef, choice: Partial<TalkChoice>) => {
  // Of two answers in one moment the no would win.
  made.now = new Date(made.now.getTime() + 1000);
  return open.as(dee).post(`people/${ref.personId}/sharing`, {
    change: "choose",
    directiveId: uuidv7(),
    witness: "Maya Jones",
    choice: { reader: "care-team", item: "contact-made", answer: "yes", until: "this stay", ...choice },
  });
};

test('"this stay", said when there is none any more, opens no other stay', async () => {
  const tom = await crossing(made, world, dee);
  await knownBy(tom, "tom");
  expect((await say(tom, {})).status).toBe(409);
  expect(await sharedIn(await newStay("tom"))).toBe(404);
});

test('"this stay" in a talk held outside hospital opens nothing either, and the talk stands', async () => {
  const lea = await meeting(made, world, dee, "Lea");
  await knownBy(lea, "lea");
  const path = `people/${lea.personId}`;
  const at = made.now.toISOString();
  await open.as(dee).post(`${path}/steps`, { eventId: uuidv7(), step: "met", at });
  const choices = [{ reader: "care-team", item: "contact-made", answer: "yes", until: "this stay" }];
  const talk = {
    talkId: uuidv7(),
    at,
    peerSupport: "yes",
    limitsSaid: true,
    how: "aloud",
    witness: "M",
    choices,
  };
  expect((await open.as(dee).post(`${path}/consent-talk`, talk)).status).toBe(200);
  expect(await sharedIn(await newStay("lea"))).toBe(404);
});

test("what was taken back aloud is closed in every stay, also where it was opened for that stay alone", async () => {
  const ann = await crossing(made, world, dee, "Ann");
  await knownBy(ann, "ann");
  const first = await newStay("ann");
  await say(ann, {});
  expect(await sharedIn(first)).toBe(200);
  await say(ann, { answer: "no", until: "the 90 days" });
  expect(await sharedIn(first)).toBe(404);
  await say(ann, { until: "any ward" });
  expect(await sharedIn(first)).toBe(200);
  await say(ann, { answer: "no", until: "this stay" });
  expect(await sharedIn(first)).toBe(404);
  expect(await sharedIn(await newStay("ann"))).toBe(404);
});

test("nobody can be told on the person's behalf what no yes ever opens to them", async () => {
  const tom = await crossing(made, world, dee);
  const never = [
    ["care-team", "words-my-peers"],
    ["care-team", "earlier-stays"],
    ["care-team", "back-in-hospital"],
    ["cover", "earlier-stays"],
  ] as const;
  for (const [reader, item] of never)
    expect((await say(tom, { reader, item, until: "the 90 days" })).status).toBe(400);
});

test("coming back revives no yes of before: neither to the same peer nor to the team", async () => {
  const kim = await crossing(made, world, dee, "Kim", [
    { reader: "care-team", item: "contact-made", answer: "yes", until: "any ward" },
  ]);
  await knownBy(kim, "kim");
  const words = { level: "only us two", text: "before" };
  const at = made.now.toISOString();
  const path = `people/${kim.personId}`;
  await open.as(dee).post(`${path}/contacts`, { contactId: uuidv7(), at, outcome: "reached", words });
  await open.as(dee).post(`${path}/steps`, { eventId: uuidv7(), step: "finished", at });
  made.now = new Date(made.now.getTime() + 10 * 60_000);
  const stayId = await newStay("kim");
  await step<"can meet">(
    made,
    kim,
    { kind: "can meet", by: { role: "peer", id: dee.id } },
    { onShift: true },
  );
  const { status, body } = await open.as(dee).get(path);
  expect(status).toBe(200);
  expect(body).toMatchObject({ stage: "meeting", contacts: [] });
  expect(await sharedIn(stayId)).toBe(404);
});
