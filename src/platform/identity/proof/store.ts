import { type Act, act, type Database } from "../../database/index.ts";

export interface Credential {
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

/** Puts a new password in the place of the one before. As the system of the programme. */
export async function changePassword(
  { db }: Act,
  { programmeId, staffId, passwordHash }: Credential,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("credential")
    .set({ passwordHash })
    .where("programmeId", "=", programmeId)
    .where("staffId", "=", staffId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The kept password of a colleague. As the system of the programme. */
export async function passwordHashOf(
  { db }: Act,
  { programmeId, staffId }: Omit<Credential, "passwordHash">,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("credential")
    .select("passwordHash")
    .where("programmeId", "=", programmeId)
    .where("staffId", "=", staffId)
    .executeTakeFirst();
  return row?.passwordHash;
}

export async function deleteCredential(
  { db }: Act,
  { programmeId, staffId }: Omit<Credential, "passwordHash">,
): Promise<void> {
  await db
    .deleteFrom("credential")
    .where("programmeId", "=", programmeId)
    .where("staffId", "=", staffId)
    .execute();
}
