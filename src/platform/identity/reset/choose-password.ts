import { record } from "../../audit/index.ts";
import { act, type DoorIdentity, hashOf } from "../../database/index.ts";
import { notFound, type Services } from "../../http/index.ts";
import { deletePasskeys } from "../passkey/store.ts";
import { hashPassword } from "../proof/password.ts";
import type { Proof } from "../proof/proof.ts";
import { changePassword } from "../proof/store.ts";
import { forgetSecondStep } from "../second-step/second-step.ts";
import { asSystem } from "../second-step/store.ts";
import { endSessionsOf } from "../session/store.ts";
import { findResetLink, spendResetLink } from "./store.ts";

/**
 * A new password by the link, all or nothing; every session of the account ends. A second step is still asked
 * afterwards, unless the link lets it go.
 *
 * Errors: 404 for a link that never was, was used or is over, all alike.
 */
export async function choosePassword(
  services: Services,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Proof> {
  const door: DoorIdentity = { kind: "door", token: hashOf(token).toString("hex") };
  const now = services.clock();
  const link = await act(services.database, door, now, (at) => findResetLink(at, token));
  if (!link) throw notFound();
  const passwordHash = await hashPassword(password);
  const { programmeId, staffId, letsSecondStepGo } = link;
  const holder = { programmeId, staffId };
  return act(services.database, { ...door, programmeId }, now, async (at) => {
    if (!(await spendResetLink(at, token))) throw notFound();
    await asSystem(at, programmeId, async (system) => {
      if (!(await changePassword(system, { ...holder, passwordHash }))) throw notFound();
      await endSessionsOf(system, holder);
      if (!letsSecondStepGo) return;
      await forgetSecondStep(system, holder);
      await deletePasskeys(system.db, holder);
    });
    record(at, programmeId, [
      { action: "new password by link", because: `holds the link: account ${staffId}` },
    ]);
    return { by: "reset link", who: { kind: "staff", programmeId, id: staffId } };
  });
}
