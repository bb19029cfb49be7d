import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { act } from "./act.ts";

const made = testDatabase();
const programmeId = "0192f000-0000-7000-8000-000000000001";

test("without an identity no programme is visible; the system that made it sees it", async () => {
  await act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
    db
      .insertInto("programme")
      .values({ programmeId, name: "Riverside", timeZone: "America/Toronto", openingHours: "{}" })
      .execute(),
  );
  const seen = await act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
    db.selectFrom("programme").select("name").execute(),
  );
  expect(seen).toEqual([{ name: "Riverside" }]);
  expect(await made.database.kysely.selectFrom("programme").select("name").execute()).toEqual([]);
});

test("the identity of one transaction is gone in the next one on the same connection", async () => {
  await act(made.database, { kind: "system", programmeId }, made.now, async () => {});
  const { rows } = await sql<{ kind: string | null }>`select acting_kind() as kind`.execute(
    made.database.kysely,
  );
  expect(rows).toEqual([{ kind: null }]);
});

test("the app's role can neither change tables nor read the job of another role", async () => {
  await expect(sql`create table mine (id int)`.execute(made.database.kysely)).rejects.toThrow(
    /permission denied/,
  );
  await expect(sql`set role footbridge_owner`.execute(made.database.kysely)).rejects.toThrow(
    /permission denied/,
  );
});
