import { type Act, act, type Database } from "../../database/index.ts";

interface Credential {
  readonly programmeId: string;
  readonly staffId: string;
  readonly passwordHash: string;
}

/** The one credential of an address: whoever stands at the door with it sees no other. */
export function findCredential(
  database: Database,
  email: string,
  now: Date,
): Promise<Credential | undefined> {
  return act(database, { kind: "door", token: email }, now, ({ db }) =>
    db
      .selectFrom("credential")
      .select(["programmeId", "staffId", "passwordHash"])
      .where("email", "=", email)
      .executeTakeFirst(),
  );
}

/** Gives a new colleague the password they chose. False when the address is somebody's already. */
export async function addCredential(
  { db }: Act,
  credential: Credential & { readonly email: string },
): Promise<boolean> {
  const [done] = await db
    .insertInto("credential")
    .values(credential)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return done?.numInsertedOrUpdatedRows === 1n;
}
