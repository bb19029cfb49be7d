import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import type { TestDatabase } from "../../../../test/support/database.ts";
import { act, type Role } from "../../database/index.ts";
import { hashPassword } from "../proof/password.ts";

export const password = "a river runs beside the ward";

/**
 * A programme with one colleague per given role, who signs in as `<role>@riverside.example` with `password`. Nobody
 * must have a second step, unless the test says so (`mustHaveSecondStep`).
 */
export async function programmeWith<R extends Role>(
  made: TestDatabase,
  ...roles: readonly R[]
): Promise<{ readonly programmeId: string; readonly staff: Readonly<Record<R, string>> }> {
  const programmeId = uuidv7();
  const passwordHash = await hashPassword(password);
  const staff = Object.fromEntries(roles.map((role) => [role, uuidv7()])) as Record<R, string>;
  await act(made.database, { kind: "system", programmeId }, made.now, async ({ db }) => {
    await db
      .insertInto("programme")
      .values({
        programmeId,
        name: "Riverside",
        timeZone: "America/Toronto",
        openingHours: "{}",
        secondStepRoles: [],
      })
      .execute();
    for (const role of roles) {
      const key = { programmeId, staffId: staff[role] };
      const email = `${role}@riverside.example`;
      await db
        .insertInto("staff")
        .values({ ...key, firstName: "Dee", languages: ["en"], locale: "en" })
        .execute();
      await db
        .insertInto("staffRole")
        .values({ ...key, role })
        .execute();
      await db
        .insertInto("credential")
        .values({ ...key, email, passwordHash })
        .execute();
    }
  });
  return { programmeId, staff };
}

/** From now on these roles must have a second step. */
export async function mustHaveSecondStep(
  made: TestDatabase,
  programmeId: string,
  roles: readonly Role[],
): Promise<void> {
  const client = new pg.Client({ connectionString: made.adminUrl });
  await client.connect();
  await client.query("update programme set second_step_roles = $1 where programme_id = $2", [
    roles,
    programmeId,
  ]);
  await client.end();
}
