import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSession } from "../../../../test/support/app.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { openStay } from "../../../../test/support/stays.ts";
import { makeWorld, type World } from "../../../../test/support/world.ts";
import { hashOf, urlFor } from "../../database/index.ts";

const made = testDatabase();
let world: World;
let app: pg.Client;
let superuser: pg.Client;

beforeAll(async () => {
  world = await makeWorld(made);
  await openStay(made, world, world.north);
  app = new pg.Client({ connectionString: urlFor("app", made.adminUrl) });
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await Promise.all([app.connect(), superuser.connect()]);
});
afterAll(() => Promise.all([app.end(), superuser.end()]));

/** Whoever comes with this cookie, as whom they act then, and how many stays they read. */
async function enter(cookie: string) {
  await app.query("begin");
  const { rows } = await app.query("select first_name, roles, units from enter_session($1, $2)", [
    hashOf(cookie),
    made.now,
  ]);
  const acting = await app.query(
    `select ${["kind", "id", "programme", "token", "roles", "units"]
      .map((name) => `nullif(current_setting('app.${name}', true), '') as ${name}`)
      .join(", ")}, (select count(*)::int from stay) as stays`,
  );
  await app.query("rollback");
  return { rows, acting: acting.rows[0] };
}

const nobody = { kind: null, id: null, programme: null, token: null, roles: null, units: null, stays: 0 };

test("one of the care team acts as themselves, on the wards that the programme works with", async () => {
  const maya = await world.hire("Maya", ["care-team", "peer"], {
    units: [world.north, world.south],
  });
  await superuser.query("delete from unit_subscription where unit_id = $1", [world.south.unitId]);
  const { rows, acting } = await enter(await startSession(made, maya));
  expect(rows).toEqual([{ first_name: "Maya", roles: ["care-team", "peer"], units: [world.north.unitId] }]);
  expect(acting).toEqual({
    kind: "staff",
    id: maya.id,
    programme: world.programmeId,
    token: null,
    roles: "care-team,peer",
    units: world.north.unitId,
    stays: 1,
  });
});

test("wards of someone who is not of the care team open nothing", async () => {
  const dee = await world.hire("Dee", ["peer"]);
  await superuser.query("update staff_role set unit_ids = array[$1::uuid] where staff_id = $2", [
    world.north.unitId,
    dee.id,
  ]);
  const { rows, acting } = await enter(await startSession(made, dee));
  expect(rows).toEqual([{ first_name: "Dee", roles: ["peer"], units: [] }]);
  expect(acting).toMatchObject({ roles: "peer", units: null, stays: 0 });
});

test("who left acts as nobody and reads nothing, although their session was not ended", async () => {
  const amir = await world.hire("Amir", ["care-team"], { units: [world.north] });
  const cookie = await startSession(made, amir);
  expect((await enter(cookie)).acting.stays).toBe(1);
  await superuser.query("update staff set left_at = now() where staff_id = $1", [amir.id]);
  expect(await enter(cookie)).toEqual({ rows: [], acting: nobody });
});

test.each([
  ["ended", "ended_at = $2"],
  ["ran out", "ends_at = $2"],
  ["was left unused", "idle_after = '0 s'"],
])("a session that %s is nobody's", async (_, change) => {
  const kit = await world.hire("Kit", ["care-team"], { units: [world.north] });
  const cookie = await startSession(made, kit);
  const values = [hashOf(cookie), ...(change.includes("$2") ? [made.now] : [])];
  await superuser.query(`update session set ${change} where session_hash = $1`, values);
  expect(await enter(cookie)).toEqual({ rows: [], acting: nobody });
  expect(await enter("no such cookie")).toEqual({ rows: [], acting: nobody });
});
