import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenApp, openApp } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import type { StaffIdentity } from "../../platform/database/index.ts";
import { sheetWords } from "./sheet-words.ts";

const made = testDatabase();
let world: World;
let open: OpenApp;
let ana: StaffIdentity;

beforeAll(async () => {
  world = await makeWorld(made);
  ana = await world.hire("Ana", ["coordinator"]);
  open = await openApp(made);
});
afterAll(() => open.close());

const lineOf = async (unitId: string) => {
  const { body } = await open.as(ana).get("ward-codes");
  return body.hospitals
    .flatMap(({ wards }: { wards: { unitId: string }[] }) => wards)
    .find((ward: { unitId: string }) => ward.unitId === unitId);
};
const make = (unitId: string, key?: string) => open.as(ana).post(`units/${unitId}/ward-code`, {}, key);
const sheet = (unitId: string) => open.as(ana).get(`units/${unitId}/ward-code`);
const asSuperuser = async (statement: string, values: readonly unknown[] = []) => {
  const client = new pg.Client({ connectionString: made.adminUrl });
  await client.connect();
  await client.query(statement, [...values]);
  await client.end();
};

test("a ward has no sheet until one is made; then the same one can be printed again", async () => {
  const { unitId } = world.north;
  expect(await lineOf(unitId)).toMatchObject({ name: "6N", isFollowed: true, code: null });
  expect((await sheet(unitId)).status).toBe(404);
  await make(unitId);
  expect((await lineOf(unitId)).code).toEqual({ madeAt: made.now.toISOString(), canBePrinted: true });
  const first = await sheet(unitId);
  expect(first.body).toMatchObject({
    hospital: "St. Anne’s",
    ward: "6N",
    address: "localhost/w",
    phone: null,
  });
  expect(first.body.code).toMatch(/^[A-Z2-9]{3}(-[A-Z2-9]{3}){2}$/);
  expect(first.body.link).toBe(`http://localhost/w/${first.body.code}`);
  expect(await sheet(unitId)).toEqual(first);
  expect((await open.app.inject({ url: `/w/${first.body.code}` })).statusCode).toBe(200);
});

test("replaced, the old sheet leads nowhere in the same moment; asked twice, it is replaced once", async () => {
  const { unitId } = world.south;
  await make(unitId);
  const old = (await sheet(unitId)).body;
  const key = uuidv7();
  const answers = [await make(unitId, key), await make(unitId, key)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const now = (await sheet(unitId)).body;
  expect(now.code).not.toBe(old.code);
  await make(unitId, key);
  expect((await sheet(unitId)).body).toEqual(now);
  const looks = await Promise.all([old, now].map(({ code }) => open.app.inject({ url: `/w/${code}` })));
  expect(looks.map(({ statusCode }) => statusCode)).toEqual([404, 200]);
});

test("a code from before sheets could be printed again goes on working, and says so", async () => {
  const { unitId } = world.emergency;
  await make(unitId);
  const { code } = (await sheet(unitId)).body;
  await asSuperuser(
    "update unit_subscription set ward_code_id = null, ward_code_at = null where unit_id = $1",
    [unitId],
  );
  expect((await lineOf(unitId)).code).toEqual({ madeAt: null, canBePrinted: false });
  expect((await sheet(unitId)).status).toBe(404);
  expect((await open.app.inject({ url: `/w/${code}` })).statusCode).toBe(200);
});

test("the number where a ward can call stands on the sheet, when the programme has one", async () => {
  await asSuperuser("update programme set phone = '905-555-0134' where programme_id = $1", [
    world.programmeId,
  ]);
  expect((await sheet(world.north.unitId)).body.phone).toBe("905-555-0134");
});

test("a ward of the same hospital that the programme does not work with is shown, without a code to make", async () => {
  const unitId = uuidv7();
  await asSuperuser("insert into unit values ($1, $2, '7W', '7 West', 'ward')", [world.hospitalId, unitId]);
  expect(await lineOf(unitId)).toMatchObject({ name: "7 West", isFollowed: false, code: null });
  expect((await make(unitId)).status).toBe(404);
});

test("only coordinators print, and only their own programme's sheets", async () => {
  const { unitId } = world.north;
  const others = await Promise.all([
    world.hire("Dee", ["peer"]),
    world.hire("Maya", ["care-team"], { units: [world.north] }),
    world.hire("Sam", ["administrator", "mentor", "evaluator", "privacy-officer"]),
  ]);
  for (const someone of others)
    for (const { status } of [
      await open.as(someone).get("ward-codes"),
      await open.as(someone).get(`units/${unitId}/ward-code`),
      await open.as(someone).post(`units/${unitId}/ward-code`, {}),
    ])
      expect(status).toBe(403);
  const elsewhere = await makeWorld(made);
  const bo = await elsewhere.hire("Bo", ["coordinator"]);
  expect((await open.as(bo).get(`units/${unitId}/ward-code`)).status).toBe(404);
  expect((await open.as(bo).post(`units/${unitId}/ward-code`, {})).status).toBe(404);
});

test("nothing on the paper says whom the programme is for", () => {
  const written = Object.values(sheetWords).flatMap(({ en, fr }) => [en, fr]);
  const telling =
    /drug|substanc|overdos|addict|harm|naloxon|\bus(e|es|ed|ing)\b|consomm|drogue|surdose|méfait|dépend/i;
  expect(written.filter((sentence) => telling.test(sentence))).toEqual([]);
  expect("someone who uses drugs").toMatch(telling);
});
