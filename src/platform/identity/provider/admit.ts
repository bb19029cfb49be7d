import { v7 as uuidv7 } from "uuid";
import type { Act } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import { insertStaff, type OpenInvitation } from "../staff-invitation/store.ts";
import { type Admission, admit, rolesFrom } from "./rules.ts";
import {
  findByEmail,
  findInvitation,
  findLinked,
  insertLink,
  insertVouched,
  markTakenUp,
  type Provider,
  replaceRoles,
} from "./store.ts";
import type { Vouched } from "./vouched.ts";

export type Admitted =
  | { readonly staffId: string; readonly keyId: string; readonly how: Admission["do"] }
  | { readonly refused: string };

/** Brings the account in line with what the provider says, as the system of the programme; or says why nobody comes in. */
export async function admitVouched(
  services: Services,
  act: Act,
  provider: Provider,
  who: Vouched,
): Promise<Admitted> {
  const { db } = act;
  const linked = await findLinked(db, provider, who.subject);
  const invitation = who.email ? await findInvitation(act, provider.programmeId, who.email) : undefined;
  const mapped = provider.rolesClaim ? rolesFrom(provider.roleMap, who.rolesClaim) : undefined;
  const admission = admit({
    linked: linked && { staffId: linked.staffId, worksHere: linked.leftAt === null },
    email: who.email,
    byEmail: who.email ? await findByEmail(db, provider, who.email) : undefined,
    invited: invitation !== undefined,
    mapped,
    makesAccounts: provider.makesAccounts,
  });
  if (admission.do === "refuse") return { refused: admission.why };
  const staffId = "staffId" in admission ? admission.staffId : await come(act, provider, who, invitation);
  if (mapped) await replaceRoles(act, provider, staffId, mapped);
  if (linked) return { staffId, keyId: linked.keyId, how: admission.do };
  const { keyId } = await services.keys.create();
  await insertLink(act, provider, { subject: who.subject, staffId, keyId });
  return { staffId, keyId, how: admission.do };
}

/** A new colleague: the one invited, or the one whom the provider's roles make one. */
async function come(
  act: Act,
  { programmeId }: Provider,
  who: Vouched,
  invitation: (OpenInvitation & { readonly invitationId: string }) | undefined,
): Promise<string> {
  const staffId = uuidv7();
  if (invitation) {
    await markTakenUp(act, invitation.invitationId);
    await insertStaff(act, staffId, invitation);
    return staffId;
  }
  await insertVouched(act, { programmeId, staffId }, who);
  return staffId;
}
