import { v7 as uuidv7 } from "uuid";
import { record } from "../../audit/index.ts";
import { act, type DoorIdentity, hashOf } from "../../database/index.ts";
import { conflict, notFound, type Services } from "../../http/index.ts";
import { hashPassword } from "../proof/password.ts";
import type { Proof } from "../proof/proof.ts";
import { addCredential } from "../proof/store.ts";
import { findInvitation, insertStaff, takeUp } from "./store.ts";

/**
 * Takes up an invitation: a colleague and their password, all or nothing.
 *
 * Errors: 404 for a link that never was, was used or is over, all alike; 409 when the address is a colleague's already.
 */
export async function acceptInvitation(
  services: Services,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Proof> {
  const door: DoorIdentity = { kind: "door", token: hashOf(token).toString("hex") };
  const now = services.clock();
  const invited = await act(services.database, door, now, findInvitation);
  if (!invited) throw notFound();
  const { programmeId, email } = invited;
  const passwordHash = await hashPassword(password);

  return act(services.database, { ...door, programmeId }, now, async (at) => {
    if (!(await takeUp(at))) throw notFound();
    const staffId = uuidv7();
    await insertStaff(at, staffId, invited);
    if (!(await addCredential(at, { programmeId, staffId, email, passwordHash })))
      throw conflict("works-here-already", "Someone with this address works here already. Sign in instead.");
    record(at, programmeId, [
      { action: "invitation taken up", because: `holds the link: account ${staffId}` },
    ]);
    return { by: "invitation", who: { kind: "staff", programmeId, id: staffId } };
  });
}
