import { type Act, hashOf } from "../../database/index.ts";
import type { Holder } from "../second-step/store.ts";

type Db = Act["db"];

/** A passkey as it is checked: whose it is, and with what. */
export interface Passkey extends Holder {
  readonly passkeyId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface NewPasskey extends Omit<Passkey, "passkeyId"> {
  readonly passkeyId: string;
  readonly name: string;
}

/** How the door holds a credential's id: as a token. */
export const doorFor = (credentialId: string) =>
  ({ kind: "door", token: hashOf(credentialId).toString("hex") }) as const;

/** The one passkey of a credential's id: whoever stands at the door with it sees no other. */
export async function findPasskey({ db }: Act, credentialId: string): Promise<Passkey | undefined> {
  const row = await db
    .selectFrom("passkey")
    .select(["programmeId", "staffId", "passkeyId", "credentialId", "publicKey", "counter", "transports"])
    .where("credentialHash", "=", hashOf(credentialId))
    .executeTakeFirst();
  return row && { ...row, counter: Number(row.counter) };
}

export const listPasskeys = (db: Db, holder: Holder) =>
  db
    .selectFrom("passkey")
    .select(["passkeyId", "credentialId", "transports", "name", "addedAt", "usedAt"])
    .where((is) => is.and({ ...holder }))
    .orderBy("addedAt")
    .execute();

export async function insertPasskey({ db, now }: Act, passkey: NewPasskey): Promise<void> {
  await db
    .insertInto("passkey")
    .values({
      ...passkey,
      transports: [...passkey.transports],
      counter: String(passkey.counter),
      credentialHash: hashOf(passkey.credentialId),
      addedAt: now,
    })
    .execute();
}

/** Notes that it was used. */
export async function notePasskeyUse({ db, now }: Act, passkeyId: string, counter: number): Promise<void> {
  await db
    .updateTable("passkey")
    .set({ counter: String(counter), usedAt: now })
    .where("passkeyId", "=", passkeyId)
    .execute();
}

export async function renamePasskey(
  db: Db,
  holder: Holder,
  passkeyId: string,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("passkey")
    .set({ name })
    .where((is) => is.and({ ...holder, passkeyId }))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes one passkey of a colleague, or all. @returns how many */
export async function deletePasskeys(db: Db, holder: Holder, passkeyId?: string): Promise<number> {
  let removing = db.deleteFrom("passkey").where((is) => is.and({ ...holder }));
  if (passkeyId) removing = removing.where("passkeyId", "=", passkeyId);
  const { numDeletedRows } = await removing.executeTakeFirst();
  return Number(numDeletedRows);
}
