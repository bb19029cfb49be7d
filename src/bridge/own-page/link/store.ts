import { type Act, hashOf } from "../../../platform/database/index.ts";
import type { PersonRef } from "../../journey/index.ts";

export interface NewLink {
  readonly linkId: string;
  readonly token: string;
  readonly codeHash: string;
  readonly madeBy: string | null;
  readonly expiresAt: Date;
}

/** Opens a link and closes the one before. The act must be about this person. */
export async function openLink(act: Act, ref: PersonRef, { token, ...link }: NewLink): Promise<void> {
  await act.db
    .updateTable("ownPageLink")
    .set({ closedAt: act.now })
    .where((is) => is.and({ ...ref }))
    .where("closedAt", "is", null)
    .execute();
  await act.db
    .insertInto("ownPageLink")
    .values({ ...ref, ...link, linkHash: hashOf(token), madeAt: act.now })
    .execute();
}

/** The live link of a token, held until the transaction ends: two who guess at once are counted one after the other. */
export function holdLink({ db, now }: Act, token: string) {
  return db
    .selectFrom("ownPageLink")
    .select(["programmeId", "personId", "codeHash", "wrongCodes"])
    .where("linkHash", "=", hashOf(token))
    .where("closedAt", "is", null)
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();
}

/** Notes how often in a row the code was wrong; `close` ends the link. */
export async function countWrongCodes(
  { db, now }: Act,
  token: string,
  wrongCodes: number,
  close: boolean,
): Promise<void> {
  await db
    .updateTable("ownPageLink")
    .set({ wrongCodes, ...(close && { closedAt: now }) })
    .where("linkHash", "=", hashOf(token))
    .execute();
}
