import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act } from "./act.ts";
import type { StaffIdentity } from "./identity.ts";
import { statement } from "./statement.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
let sam: StaffIdentity;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  sam = await world.hire("Sam", ["peer"]);
});

const namesOf = statement((db, given: { staffId: string }) =>
  db.selectFrom("staff").select(["firstName", "staffId"]).where("staffId", "=", given.staffId),
);

test("a statement gives the rows of the values it is run with, each time, under the program's names", () =>
  act(made.database, dee, made.now, async ({ db }) => {
    const both = await Promise.all([namesOf(db, { staffId: dee.id }), namesOf(db, { staffId: sam.id })]);
    expect(both).toEqual([[{ firstName: "Dee", staffId: dee.id }], [{ firstName: "Sam", staffId: sam.id }]]);
    expect(await namesOf(db, { staffId: world.programmeId })).toEqual([]);
  }));

test("what is fixed stays fixed, a list and nothing are values like others", async () => {
  const counted = statement(
    (_, given: { ids: readonly string[]; mark: string | null }) =>
      sql<{ howMany: number; theMark: string | null }>`
        select count(*)::int as how_many, ${given.mark}::text as the_mark from staff
         where staff_id = any (${given.ids}::uuid[]) and ${"fixed"} = 'fixed'`,
  );
  await act(made.database, dee, made.now, async ({ db }) => {
    expect(await counted(db, { ids: [dee.id, sam.id], mark: "a" })).toEqual([{ howMany: 2, theMark: "a" }]);
    expect(await counted(db, { ids: [], mark: null })).toEqual([{ howMany: 0, theMark: null }]);
  });
});

test("after its transaction it is refused", async () => {
  const late = await act(made.database, dee, made.now, async ({ db }) => db);
  await expect(namesOf(late, { staffId: dee.id })).rejects.toThrow("over");
});

test("values that are spread out instead of named are an error, not missing columns", async () => {
  const spread = statement((db, given: { staffId: string }) =>
    db
      .selectFrom("staff")
      .select("firstName")
      .where((is) => is.and({ ...given })),
  );
  const asked = act(made.database, dee, made.now, ({ db }) => spread(db, { staffId: dee.id }));
  await expect(asked).rejects.toThrow("names each of its values");
});
