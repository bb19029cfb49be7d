import type { z } from "zod";
import { type Act, type DoorIdentity, hashOf, type StaffIdentity } from "../../database/index.ts";
import type { inviteStaff } from "../contract.ts";

type Invited = z.output<NonNullable<(typeof inviteStaff)["body"]>>;

/** An invitation that can be taken up now. */
export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export async function insertInvitation(
  { db, who }: Act<StaffIdentity>,
  invitation: { readonly id: string; readonly token: string; readonly expiresAt: Date },
  { email, firstName, surname, language, role, unitIds }: Invited,
): Promise<void> {
  await db
    .insertInto("staffInvitation")
    .values({
      programmeId: who.programmeId,
      invitationId: invitation.id,
      tokenHash: hashOf(invitation.token),
      expiresAt: invitation.expiresAt,
      invitedBy: who.id,
      email,
      firstName,
      surname,
      locale: language,
      role,
      unitIds,
    })
    .execute();
}

/** At the door with a token: its invitation, as long as it is neither used nor over. */
export const findInvitation = ({ db, who }: Act<DoorIdentity>) =>
  db
    .selectFrom("staffInvitation")
    .select(["programmeId", "email", "firstName", "surname", "locale", "role", "unitIds"])
    .where("tokenHash", "=", Buffer.from(who.token, "hex"))
    .where("acceptedAt", "is", null)
    .executeTakeFirst();

/** Uses the invitation up. False when another request was faster. */
export async function takeUp({ db, who, now }: Act<DoorIdentity>): Promise<boolean> {
  const [done] = await db
    .updateTable("staffInvitation")
    .set({ acceptedAt: now })
    .where("tokenHash", "=", Buffer.from(who.token, "hex"))
    .where("acceptedAt", "is", null)
    .execute();
  return done?.numUpdatedRows === 1n;
}

/** Makes the one invited a colleague. Only in the transaction that takes the invitation up; the database holds that too. */
export async function insertStaff({ db }: Act, staffId: string, invited: OpenInvitation): Promise<void> {
  const { programmeId, firstName, surname, email, locale, role, unitIds } = invited;
  const key = { programmeId, staffId };
  await db
    .insertInto("staff")
    .values({ ...key, firstName, locale, languages: [locale] })
    .execute();
  await db
    .insertInto("staffPrivate")
    .values({ ...key, surname, email })
    .execute();
  await db
    .insertInto("staffRole")
    .values({ ...key, role, unitIds })
    .execute();
}
