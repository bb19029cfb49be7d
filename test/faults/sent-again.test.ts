import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import type { StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing, step } from "../support/people.ts";
import { within } from "../support/people-rows.ts";
import { makeWorld, type World } from "../support/world.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
let amir: StaffIdentity;
let open: OpenApp;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  amir = await world.hire("Amir", ["peer"]);
  open = await openApp(made);
});
afterAll(() => open.close());

const met = (more: object = {}) => ({
  contactId: uuidv7(),
  at: made.now.toISOString(),
  outcome: "reached",
  words: { level: "only us two", text: "we talked" },
  ...more,
});
const log = (who: StaffIdentity, { personId }: PersonRef, contact: object) =>
  open.as(who).post(`people/${personId}/contacts`, contact);
const contactsOf = (ref: PersonRef) =>
  within(made, ref, async ({ db }) =>
    (await db.selectFrom("contact").select("contactId").execute()).map(({ contactId }) => contactId),
  );

test("a contact whose answer was lost is sent again under another key: done once, and answered alike", async () => {
  const tom = await crossing(made, world, dee);
  const contact = met({ words: { level: "crosses to the team", text: "we talked" } });
  expect(await log(dee, tom, contact)).toMatchObject({ status: 200 });
  const said = await directivesOf(tom);
  expect(await log(dee, tom, contact)).toEqual({ status: 200, body: { contactId: contact.contactId } });
  expect(await contactsOf(tom)).toEqual([contact.contactId]);
  expect(await directivesOf(tom)).toEqual(said);
});
const directivesOf = (ref: PersonRef) =>
  within(
    made,
    ref,
    async ({ db }) => (await db.selectFrom("consentDirective").select("directiveId").execute()).length,
  );

test("an id that stands for something of someone else's is refused, and nothing of it is kept", async () => {
  const [tom, lea] = [await crossing(made, world, dee), await crossing(made, world, dee, "Lea")];
  const contact = met();
  await log(dee, tom, contact);
  const again = await log(dee, lea, contact);
  expect([again.status, again.body.code]).toEqual([409, "id-used-before"]);
  expect(await contactsOf(lea)).toEqual([]);
});

test("only whoever wrote a contact corrects it, and only for the person it is about", async () => {
  const [tom, lea] = [await crossing(made, world, dee), await crossing(made, world, dee, "Lea")];
  const [one, other] = [met(), met()];
  await log(dee, tom, one);
  await log(dee, lea, other);
  const until = new Date(made.now.getTime() + 3_600_000);
  const by = { role: "peer", id: dee.id } as const;
  await step<"on cover">(made, tom, { kind: "on cover", by, peer: amir.id, until });
  expect((await log(amir, tom, met({ corrects: one.contactId }))).status).toBe(404);
  expect((await log(dee, tom, met({ corrects: other.contactId }))).status).toBe(404);
  expect((await log(dee, tom, met({ corrects: uuidv7() }))).status).toBe(404);
  expect((await open.as(dee).get(`people/${tom.personId}`)).body.contacts).toHaveLength(1);
  expect((await log(dee, tom, met({ corrects: one.contactId }))).status).toBe(200);
  expect((await open.as(dee).get(`people/${tom.personId}`)).body.contacts).toHaveLength(1);
});
