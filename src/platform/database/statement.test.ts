import { sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act, switching } from "./act.ts";
import type { StaffIdentity } from "./identity.ts";
import { leave, statement } from "./statement.ts";

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

describe("a statement that is left", () => {
  const note = statement(
    (_, given: { word: string }) => sql<never>`insert into left_words values (${given.word})`,
  );
  const words = statement(() => sql<{ word: string }>`select word from left_words order by 1`);
  const read = () => act(made.database, dee, made.now, ({ db }) => words(db, {}));
  beforeAll(async () => {
    const admin = new pg.Client({ connectionString: made.adminUrl });
    await admin.connect();
    await admin.query(
      "create table left_words (word text primary key); grant all on left_words to footbridge_app",
    );
    await admin.end();
  });

  test("is there with the commit, also by a handle that took over", async () => {
    await act(made.database, dee, made.now, async (acting) => {
      leave(note, acting.db, { word: "mine" });
      await switching(acting, { kind: "system" }, async (inner) => leave(note, inner.db, { word: "inner" }));
    });
    expect(await read()).toEqual([{ word: "inner" }, { word: "mine" }]);
  });

  test("and fails: all is undone, and its own error is what is told, whatever failed after it", async () => {
    const twice = act(made.database, dee, made.now, async ({ db }) => {
      leave(note, db, { word: "new" });
      leave(note, db, { word: "mine" });
      leave(note, db, { word: "after" });
    });
    await expect(twice).rejects.toMatchObject({ code: "23505" });
    const thenRead = act(made.database, dee, made.now, async ({ db }) => {
      leave(note, db, { word: "mine" });
      await words(db, {});
    });
    await expect(thenRead).rejects.toMatchObject({ code: "23505" });
    expect(await read()).toHaveLength(2);
  });

  test("is undone with work that fails for a reason of its own, which is what is told", async () => {
    const failing = act(made.database, dee, made.now, async ({ db }) => {
      leave(note, db, { word: "new" });
      throw new Error("a reason");
    });
    await expect(failing).rejects.toThrow("a reason");
    expect(await read()).toHaveLength(2);
  });

  test("after its transaction is refused at once", async () => {
    const late = await act(made.database, dee, made.now, async ({ db }) => db);
    expect(() => leave(note, late, { word: "late" })).toThrow("over");
    expect(await read()).toHaveLength(2);
  });
});

test.each([
  ["2026-11-22 10:05:07+00", "2026-11-22T10:05:07.000Z"],
  ["2026-11-22 10:05:07.25+00", "2026-11-22T10:05:07.250Z"],
  ["2026-11-22 10:05:07.123999+00", "2026-11-22T10:05:07.123Z"],
  ["2026-11-22 10:05:07+02", "2026-11-22T08:05:07.000Z"],
])("the moment %s is read as what it is", (text, moment) => {
  const read: (text: string) => Date = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);
  expect(read(text).toISOString()).toBe(moment);
});
