import { type Kysely, sql } from "kysely";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, type Identity, type StaffIdentity, type Tables } from "../../src/platform/database/index.ts";
import { testDatabase } from "../support/database.ts";
import { fillEveryTable } from "./fill.ts";

/** One row lies in every table; people of no programme, or of another one, look for it. */
const made = testDatabase();
let tables: readonly string[];

let superuser: pg.Client;
beforeAll(async () => {
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
  tables = await fillEveryTable(superuser);
  for (const table of tables) {
    const { rowCount } = await superuser.query(`select from ${table}`);
    expect(rowCount, table).toBe(1);
  }
});
afterAll(() => superuser.end());

/** The tables in which whoever asks finds a row. */
async function found(db: Kysely<Tables>): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)}`.execute(db);
    if (rows.length > 0) seen.push(table);
  }
  return seen;
}

const programmeId = uuidv7();
const staff: StaffIdentity = {
  kind: "staff",
  id: uuidv7(),
  programmeId,
  firstName: "Amina",
  locale: "en",
  roles: ["peer", "care-team", "coordinator", "mentor", "evaluator", "privacy-officer", "administrator"],
  units: [uuidv7()],
};
/** What is no secret: which hospitals and wards there are; and to the sealer and the clocks, which programmes. */
const names = ["hospital", "unit"];

test("without an identity the app finds no row in any table", async () => {
  expect(tables.length).toBeGreaterThan(20);
  expect(await found(made.database.kysely)).toEqual([]);
});

test.each<[who: string, identity: Identity, finds: readonly string[]]>([
  ["a colleague with every role", staff, names],
  ["a person", { kind: "person", id: uuidv7(), programmeId }, names],
  [
    "the system at work on a person",
    { kind: "system", programmeId, about: uuidv7() },
    ["hospital", "programme", "unit"],
  ],
  ["the message listener of a hospital", { kind: "hospital", hospitalId: uuidv7() }, names],
  ["who holds a token", { kind: "door", token: "aa".repeat(32), programmeId }, names],
])("%s of elsewhere finds nothing but names of hospitals and wards", async (_, identity, finds) => {
  expect(await act(made.database, identity, made.now, ({ db }) => found(db))).toEqual(finds);
});
