import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { invited, meeting } from "../../../test/support/people.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import type { PersonRef } from "../../bridge/journey/index.ts";
import { type Act, act, type StaffIdentity } from "../database/index.ts";
import { readOnlyAbout } from "./index.ts";

const made = testDatabase();
let world: World;
let joan: StaffIdentity;
let superuser: pg.Client;
beforeAll(async () => {
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
  // For connections made from here on: PostgreSQL counts the calls of each function.
  await superuser.query(
    `alter database ${new URL(made.adminUrl).pathname.slice(1)} set track_functions = 'all'`,
  );
});
afterAll(() => superuser.end());
beforeEach(async () => {
  world = await makeWorld(made);
  joan = await world.hire("Joan", ["coordinator"]);
});

const peopleOf = async ({ db }: Act): Promise<readonly string[]> => {
  const { rows } = await sql<{ people: string[] }>`select people_for('name-used') as people`.execute(db);
  return rows[0]?.people ?? [];
};
const ids = (...people: readonly PersonRef[]) => people.map(({ personId }) => personId).toSorted();

test("a coordinator who shows a few reads about those few, and never about anyone else because they were named", async () => {
  const [tom, lea] = [await invited(made, world, "Tom"), await invited(made, world, "Lea")];
  const elsewhere = await makeWorld(made);
  const stranger = await invited(made, elsewhere, "Bess");
  await act(made.database, joan, made.now, async (acting) => {
    expect((await peopleOf(acting)).toSorted()).toEqual(ids(tom, lea));
    await readOnlyAbout(acting, ids(tom, stranger));
    expect(await peopleOf(acting)).toEqual(ids(tom));
    await readOnlyAbout(acting, []);
    expect(await peopleOf(acting)).toEqual([]);
  });
  // It ends with its transaction.
  expect((await act(made.database, joan, made.now, peopleOf)).toSorted()).toEqual(ids(tom, lea));
});

test("what a coordinator reads as a peer, too, stays as it is", async () => {
  const both = await world.hire("Bea", ["coordinator", "peer"]);
  const own = await meeting(made, world, both, "Ann");
  await invited(made, world, "Tom");
  await act(made.database, both, made.now, async (acting) => {
    await readOnlyAbout(acting, []);
    expect(await peopleOf(acting)).toEqual(ids(own));
  });
});

/** How often whom one may read was asked; counts of a connection's earlier transactions may be among them. */
const asked = async ({ db }: Act): Promise<number> => {
  const { rows } = await sql<{ calls: number }>`
    select coalesce(sum(calls), 0)::integer as calls from pg_stat_xact_user_functions
     where funcname = 'people_for'`.execute(db);
  return rows[0]?.calls ?? 0;
};

test("counting the journeys of a programme asks for nobody's consent", async () => {
  await invited(made, world, "Tom");
  await act(made.database, joan, made.now, async (acting) => {
    const before = await asked(acting);
    const { rows } = await sql<{ journeys: number }>`
      select count(*)::integer as journeys from journey where stage not in ('ended', 'not taken up')`.execute(
      acting.db,
    );
    expect(rows[0]?.journeys).toBe(1);
    expect((await asked(acting)) - before).toBe(0);
    await peopleOf(acting);
    expect((await asked(acting)) - before).toBe(1);
  });
});
