import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { type Act, act, withinPerson } from "./act.ts";

const made = testDatabase();
const programmeId = uuidv7();
const person = { kind: "person", id: uuidv7(), programmeId } as const;

const actsAs = async ({ db }: Act) => {
  const { rows } = await sql<{ kind: string; about: string | null }>`
    select acting_kind() as kind, acting_about()::text as about`.execute(db);
  return rows[0];
};

test("whoever acted before acts again, also when what was done as the system failed and someone caught it", async () => {
  await act(made.database, person, made.now, async (outer) => {
    await withinPerson(outer, programmeId, person.id, async (inner) => {
      expect(await actsAs(inner)).toEqual({ kind: "system", about: person.id });
      throw new Error("refused");
    }).catch(() => {});
    expect(await actsAs(outer)).toEqual({ kind: "person", about: null });
  });
});

test("an error of the database is told as it was, though nothing more can be done in its transaction", async () => {
  const failing = act(made.database, person, made.now, (outer) =>
    withinPerson(outer, programmeId, person.id, ({ db }) => sql`select 1 / 0`.execute(db)),
  );
  await expect(failing).rejects.toThrow("division by zero");
});
