import { v7 as uuidv7 } from "uuid";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import type { SealingKey } from "../../../platform/sealing/index.ts";
import { identify } from "../dedupe.ts";
import { readHeader } from "../header.ts";
import { triggerIn } from "../reading.ts";
import type { Reason } from "../reasons.ts";

const about = (messageKey: string): string => `adt waiting ${messageKey}`;

/** Seals a message that cannot be placed until a coordinator has looked at it. The same one again adds nothing. */
export async function keepWaiting(
  act: Act<HospitalIdentity>,
  key: SealingKey,
  message: Uint8Array,
  reason: Reason,
): Promise<void> {
  const header = readHeader(message);
  if (!header.ok) return;
  const messageKey = identify(header.value, message).key;
  await act.db
    .insertInto("adtWaiting")
    .values({
      hospitalId: act.who.hospitalId,
      waitingId: uuidv7(),
      messageKey: Buffer.from(messageKey, "hex"),
      reason,
      receivedAt: act.now,
      triggerEvent: triggerIn(message) ?? null,
      keyId: key.keyId,
      sealed: key.seal(Buffer.from(message).toString("base64"), about(messageKey)),
    })
    .onConflict((known) => known.doNothing())
    .execute();
}

export const openWaiting = (key: SealingKey, sealed: Buffer, messageKey: Buffer): Buffer =>
  Buffer.from(key.open<string>(sealed, about(messageKey.toString("hex"))), "base64");
