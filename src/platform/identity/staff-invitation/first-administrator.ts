import { v7 as uuidv7 } from "uuid";
import { type Act, hashOf, type SystemIdentity } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import { expiryOf, linkTo, tokenOf } from "./link.ts";

export interface FirstAdministrator {
  readonly email: string;
  readonly firstName: string;
  readonly surname: string;
  readonly language: "en" | "fr";
}

/** The link with which the first administrator of a new programme comes in. Everyone else is invited by a colleague. */
export async function inviteFirstAdministrator(
  { db, who, now }: Act<SystemIdentity>,
  services: Services,
  { language, ...administrator }: FirstAdministrator,
): Promise<string> {
  const invitationId = uuidv7();
  await db
    .insertInto("staffInvitation")
    .values({
      ...administrator,
      programmeId: who.programmeId ?? "",
      invitationId,
      tokenHash: hashOf(tokenOf(services, invitationId)),
      expiresAt: expiryOf(now),
      invitedBy: "00000000-0000-0000-0000-000000000000",
      locale: language,
      role: "administrator",
      unitIds: [],
    })
    .execute();
  return linkTo(services, invitationId);
}
