import type { Act } from "../../database/index.ts";
import { deletePasskeys } from "../passkey/store.ts";
import { deleteCredential } from "../proof/store.ts";
import { closeResetLinks } from "../reset/store.ts";
import { forgetSecondStep } from "../second-step/second-step.ts";
import { asSystem, type Holder } from "../second-step/store.ts";
import { endSessionsOf } from "../session/store.ts";
import { markAsLeft } from "./store.ts";

/**
 * Ends an account in the transaction that it is called in: sessions (and with them live streams and leases of phones),
 * password, second step, passkeys, links. What the colleague did and wrote stays.
 *
 * @returns false when there is no such colleague, or they left before
 */
export function endAccountOf(outer: Act, holder: Holder): Promise<boolean> {
  return asSystem(outer, holder.programmeId, async (system) => {
    if (!(await markAsLeft(system, holder))) return false;
    await endSessionsOf(system, holder);
    await deleteCredential(system, holder);
    await deletePasskeys(system.db, holder);
    await forgetSecondStep(system, holder);
    await closeResetLinks(system, holder);
    return true;
  });
}
