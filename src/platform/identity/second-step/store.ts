import { type Act, type SystemIdentity, switching } from "../../database/index.ts";

/** The one whose second step it is. */
export interface Holder {
  readonly programmeId: string;
  readonly staffId: string;
}

type Db = Act["db"];

/** Only the system of the programme touches these tables; whoever acts, acts again afterwards. */
export const asSystem = <T>(
  outer: Act,
  programmeId: string,
  work: (act: Act<SystemIdentity>) => Promise<T>,
): Promise<T> => switching(outer, { kind: "system", programmeId }, work);

export const findSecondStep = (db: Db, holder: Holder) =>
  db
    .selectFrom("secondStep")
    .select(["keyId", "secretSealed", "addedAt", "confirmedAt", "lastStep"])
    .where((is) => is.and({ ...holder }))
    .forUpdate()
    .executeTakeFirst();

export async function insertSecondStep(
  { db, now }: Act,
  holder: Holder,
  secret: { readonly keyId: string; readonly secretSealed: Buffer },
): Promise<void> {
  await db
    .insertInto("secondStep")
    .values({ ...holder, ...secret, addedAt: now })
    .execute();
}

/** The code of this half minute is used up; the first one confirms. */
export async function spendStep(
  { db, now }: Act,
  holder: Holder,
  step: number,
  isFirst: boolean,
): Promise<void> {
  await db
    .updateTable("secondStep")
    .set({ lastStep: String(step), ...(isFirst && { confirmedAt: now }) })
    .where((is) => is.and({ ...holder }))
    .execute();
}

/** @returns the key of what was forgotten, to be destroyed */
export async function deleteSecondStep(db: Db, holder: Holder): Promise<string | undefined> {
  const gone = await db
    .deleteFrom("secondStep")
    .where((is) => is.and({ ...holder }))
    .returning("keyId")
    .executeTakeFirst();
  return gone?.keyId;
}

export async function replaceRecoveryCodes(db: Db, holder: Holder, hashes: readonly Buffer[]): Promise<void> {
  await db
    .deleteFrom("recoveryCode")
    .where((is) => is.and({ ...holder }))
    .execute();
  if (hashes.length > 0)
    await db
      .insertInto("recoveryCode")
      .values(hashes.map((codeHash) => ({ ...holder, codeHash })))
      .execute();
}

/** False when there is no such code, or it was used before. */
export async function spendPaperCode({ db, now }: Act, holder: Holder, codeHash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("recoveryCode")
    .set({ usedAt: now })
    .where((is) => is.and({ ...holder, codeHash }))
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function countRecoveryCodes(db: Db, holder: Holder): Promise<number> {
  const { left } = await db
    .selectFrom("recoveryCode")
    .select((of) => of.fn.countAll<string>().as("left"))
    .where((is) => is.and({ ...holder }))
    .where("usedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(left);
}

export async function countPasskeys(db: Db, holder: Holder): Promise<number> {
  const { count } = await db
    .selectFrom("passkey")
    .select((of) => of.fn.countAll<string>().as("count"))
    .where((is) => is.and({ ...holder }))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function secondStepRoles(db: Db, programmeId: string): Promise<readonly string[]> {
  const { secondStepRoles: roles } = await db
    .selectFrom("programme")
    .select("secondStepRoles")
    .where("programmeId", "=", programmeId)
    .executeTakeFirstOrThrow();
  return roles;
}
