import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { meeting } from "../../../test/support/people.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import type { PersonRef } from "../../bridge/journey/index.ts";
import { type Act, act, type StaffIdentity, withinPerson } from "../database/index.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
let person: PersonRef;
let other: PersonRef;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
});
beforeEach(async () => {
  person = await meeting(made, world, dee, "Tom");
  other = await meeting(made, world, dee, "Ann");
});

const peopleOf = async ({ db }: Act): Promise<readonly string[]> => {
  const { rows } = await sql<{ people: string[] }>`select people_for('name-used') as people`.execute(db);
  return rows[0]?.people ?? [];
};
const foundFor = async ({ db }: Act): Promise<string> => {
  const { rows } = await sql<{ whom: string }>`select current_setting('app.people_of', true) as whom`.execute(
    db,
  );
  return rows[0]?.whom ?? "";
};

test("what the system only reads meanwhile changes nothing of what was found", () =>
  act(made.database, dee, made.now, async (acting) => {
    expect(await peopleOf(acting)).toEqual(expect.arrayContaining([person.personId, other.personId]));
    await withinPerson(acting, person.programmeId, person.personId, (inner) =>
      inner.db.selectFrom("pair").selectAll().execute(),
    );
    expect(await foundFor(acting)).not.toBe("");
    expect(await peopleOf(acting)).toContain(person.personId);
  }));

const ends: readonly (readonly [string, (act: Act) => Promise<unknown>])[] = [
  ["a pair ends", ({ db }) => db.updateTable("pair").set({ state: "closed" }).execute()],
  ["a yes is taken back", ({ db }) => db.deleteFrom("sharingGrant").execute()],
  [
    "the person blocks them",
    ({ db }) =>
      db
        .insertInto("personBlock")
        .values({ ...person, staffId: dee.id, since: made.now })
        .execute(),
  ],
];

test.each(ends)("when %s in the same transaction, they are gone at once, and nobody else is", (_, end) =>
  act(made.database, dee, made.now, async (acting) => {
    expect(await peopleOf(acting)).toContain(person.personId);
    await withinPerson(acting, person.programmeId, person.personId, end);
    const left = await peopleOf(acting);
    expect(left).not.toContain(person.personId);
    expect(left).toContain(other.personId);
  }),
);

test("who has two roles reads through both", async () => {
  const both = await world.hire("Kim", ["peer", "coordinator"]);
  const own = await meeting(made, world, both, "Lou");
  await act(made.database, both, made.now, async (acting) => {
    // Everyone who still waits to be met needs a coordinator.
    const all = [person.personId, other.personId, own.personId];
    expect(await peopleOf(acting)).toEqual(expect.arrayContaining(all));
  });
  await act(made.database, { ...both, roles: ["peer"] }, made.now, async (acting) => {
    expect(await peopleOf(acting)).toEqual([own.personId]);
  });
});
