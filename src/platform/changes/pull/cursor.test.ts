import fc from "fast-check";
import { type ControlledTransaction, sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { meeting } from "../../../../test/support/people.ts";
import { makeWorld, type World } from "../../../../test/support/world.ts";
import { type Act, act, type StaffIdentity, type Tables } from "../../database/index.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { changedSince, settledNow } from "./store.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
/** Two people for each of three connections that write. */
const people: string[] = [];
const writers = 3;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  for (let count = 0; count < writers * 2; count++)
    people.push((await meeting(made, world, dee, `Person ${count}`)).personId);
});

type Open = ControlledTransaction<Tables>;

/** A transaction of a connection's own that stays open until it is told to end. */
const begin = (): Promise<Open> => made.database.kysely.startTransaction().execute();

async function write(db: Open, personId: string): Promise<void> {
  await sql`select set_config('app.kind', 'system', true), set_config('app.programme', ${world.programmeId}, true),
    set_config('app.about', ${personId}, true)`.execute(db);
  await db
    .updateTable("personProfile")
    .set({ version: sql`version + 1` })
    .where("personId", "=", personId)
    .execute();
}

/** A phone that holds a version of each person. */
interface Phone {
  settled: string | undefined;
  readonly versions: Map<string, number>;
}

const versionsNow = async ({ db }: Act): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (await db.selectFrom("personProfile").select(["personId", "version"]).execute()).map((row) => [
      row.personId,
      row.version,
    ]),
  );

/** Pulls what changed; gives all versions there are, as Dee may see them. */
const pull = (phone: Phone) =>
  act(made.database, dee, made.now, async (acting) => {
    const settled = await settledNow(acting);
    const changed =
      phone.settled === undefined
        ? new Set(people)
        : await changedSince(acting, people, phone.settled, made.now);
    const versions = await versionsNow(acting);
    for (const person of changed) phone.versions.set(person, versions.get(person) ?? 0);
    phone.settled = settled;
    return { changed, versions };
  });

test("what was written before a pull and commits after it comes with the next: nothing is missed", async () => {
  const phone: Phone = { settled: undefined, versions: new Map() };
  await pull(phone);
  const [first = "", second = ""] = people;
  const [early, late] = [await begin(), await begin()];
  try {
    await write(early, first);
    await write(late, second);
    await late.commit().execute();
    // The later transaction is there already; a cursor that went on to its number would pass the one still open.
    expect((await pull(phone)).changed).toContain(second);
  } finally {
    await early.commit().execute();
  }
  const { changed, versions } = await pull(phone);
  expect(changed).toContain(first);
  expect(phone.versions).toEqual(versions);
});

test("with nothing open, a pull with nothing new gives nobody", async () => {
  const phone: Phone = { settled: undefined, versions: new Map() };
  await pull(phone);
  // Transactions of other databases in the same PostgreSQL count as open, too, for as long as they last.
  await expect.poll(async () => (await pull(phone)).changed.size).toBe(0);
});

type Move =
  | { readonly do: "write"; readonly by: number; readonly about: number }
  | { readonly do: "commit" | "roll back"; readonly by: number }
  | { readonly do: "pull" };

const by = fc.nat(writers - 1);
const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant("write" as const), by, about: fc.nat(1) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("commit" as const, "roll back" as const), by }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("pull" as const) }) },
  ),
  { minLength: 4, maxLength: 24 },
);

async function play(life: readonly Move[]): Promise<void> {
  const open = new Map<number, Open>();
  const phone: Phone = { settled: undefined, versions: new Map() };
  const holdsAllThatIsThere = async () => {
    const { versions } = await pull(phone);
    expect(phone.versions).toEqual(versions);
  };
  try {
    await holdsAllThatIsThere();
    for (const move of life) {
      if (move.do === "pull") {
        await holdsAllThatIsThere();
        continue;
      }
      if (move.do === "write") {
        const db = open.get(move.by) ?? (await begin());
        open.set(move.by, db);
        await write(db, people[move.by * 2 + move.about] ?? "");
        continue;
      }
      const db = open.get(move.by);
      open.delete(move.by);
      await (move.do === "commit" ? db?.commit() : db?.rollback())?.execute();
    }
  } finally {
    for (const db of open.values()) await db.commit().execute();
  }
  await holdsAllThatIsThere();
}

test("in whatever order transactions begin, write, commit and roll back, every pull leaves a phone with all that is there", async () => {
  await fc.assert(fc.asyncProperty(moves, play), { numRuns: Number(process.env.FOOTBRIDGE_RUNS ?? 40) });
}, 600_000);

test("a cursor is read back as it was; one of another lease, or no cursor at all, is none", () => {
  const cursor = { leaseId: "here", settled: "4711", at: new Date(1_000), marks: { today: "abc" } };
  const text = encodeCursor(cursor);
  expect(decodeCursor(text, "here")).toEqual(cursor);
  for (const other of [undefined, "", "x", text.slice(4), Buffer.from("[]").toString("base64url")])
    expect(decodeCursor(other, "here")).toBeUndefined();
  expect(decodeCursor(text, "elsewhere")).toBeUndefined();
});
