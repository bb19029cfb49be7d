import {
  type Act,
  type HospitalIdentity,
  type StaffIdentity,
  switching,
} from "../../platform/database/index.ts";
import { notFound, type Services } from "../../platform/http/index.ts";
import { destroyUnused } from "./erasure/index.ts";
import { type Heard, intakeOf, openWaiting } from "./journal/index.ts";
import { hospitalsOf, openMessage, setReason, settle } from "./waiting-store.ts";

type Coordinator = Act<StaffIdentity>;

/** Looks for a message at the programme's hospitals; acts there. 404 when it is not one of theirs, or settled. */
async function atItsHospital<T>(
  act: Coordinator,
  waitingId: string,
  work: (
    hospitalAct: Act<HospitalIdentity>,
    message: NonNullable<Awaited<ReturnType<typeof openMessage>>>,
  ) => Promise<T>,
): Promise<T> {
  for (const { hospitalId } of await hospitalsOf(act, act.who.programmeId)) {
    const found = await switching(act, { kind: "hospital", hospitalId }, async (hospitalAct) => {
      const message = await openMessage(hospitalAct, waitingId);
      return message && { result: await work(hospitalAct, message) };
    });
    if (found) return found.result;
  }
  throw notFound();
}

/** Reads the message again, after the hospital, the settings or we were mended. */
export const tryAgain = (
  services: Services,
  act: Coordinator,
  waitingId: string,
): Promise<{ readonly outcome: "taken in" | "still waits"; readonly reason: string | null }> =>
  atItsHospital(act, waitingId, async (hospitalAct, { keyId, sealed, messageKey, reason }) => {
    const key = await services.keys.find(keyId);
    if (!key || !sealed) return { outcome: "still waits", reason };
    const heard = await intakeOf(services).hearAgain(hospitalAct, openWaiting(key, sealed, messageKey));
    const still = stillWaits(heard);
    if (still) {
      await setReason(hospitalAct, waitingId, still);
      return { outcome: "still waits", reason: still };
    }
    await settle(hospitalAct, waitingId, { by: act.who.id, as: "again", because: null });
    await destroyUnused(hospitalAct, [keyId]);
    return { outcome: "taken in", reason: null };
  });

const stillWaits = (heard: Heard): string | null => ("reason" in heard ? heard.reason : null);

/** Drops the message. Why is kept, the message is not. */
export const drop = (act: Coordinator, waitingId: string, because: string): Promise<void> =>
  atItsHospital(act, waitingId, async (hospitalAct, { keyId }) => {
    await settle(hospitalAct, waitingId, { by: act.who.id, as: "dropped", because });
    await destroyUnused(hospitalAct, [keyId]);
  });
