import { type Act, hashOf } from "../../database/index.ts";
import type { Holder } from "../second-step/store.ts";

interface NewLink extends Holder {
  readonly linkId: string;
  readonly token: string;
  readonly madeBy: string;
  readonly expiresAt: Date;
  readonly letsSecondStepGo: boolean;
}

/** A link for a new password, in the place of those before. As the system. */
export async function insertResetLink(act: Act, { token, ...link }: NewLink): Promise<void> {
  await closeResetLinks(act, link);
  await act.db
    .insertInto("resetLink")
    .values({ ...link, tokenHash: hashOf(token), madeAt: act.now })
    .execute();
}

/** Links that are still open open nothing from now on. As the system. */
export async function closeResetLinks({ db, now }: Act, { programmeId, staffId }: Holder): Promise<void> {
  await db
    .updateTable("resetLink")
    .set({ usedAt: now })
    .where("programmeId", "=", programmeId)
    .where("staffId", "=", staffId)
    .where("usedAt", "is", null)
    .execute();
}

/** At the door with a token: its link, as long as it is neither used nor over. */
export const findResetLink = ({ db, now }: Act, token: string) =>
  db
    .selectFrom("resetLink")
    .select(["programmeId", "staffId", "letsSecondStepGo"])
    .where("tokenHash", "=", hashOf(token))
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .executeTakeFirst();

/** False when another request was faster. */
export async function spendResetLink({ db, now }: Act, token: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("resetLink")
    .set({ usedAt: now })
    .where("tokenHash", "=", hashOf(token))
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
