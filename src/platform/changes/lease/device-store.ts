import { randomBytes } from "node:crypto";
import type { Act, StaffIdentity } from "../../database/index.ts";
import { conflict } from "../../http/index.ts";
import type { Keyring } from "../../sealing/index.ts";

/** More phones than anyone has: every one costs a key. */
const mostDevices = 100;

interface Device {
  readonly deviceId: string;
  readonly keyId: string;
  readonly outboxKeySealed: Buffer;
}

/** Knows the phone from now on, with the key of what waits on it. */
export async function rememberDevice(
  act: Act<StaffIdentity>,
  keys: Keyring,
  deviceId: string,
): Promise<void> {
  const devices = await findDevices(act);
  if (devices.some((device) => device.deviceId === deviceId)) return;
  if (devices.length >= mostDevices)
    throw conflict("too-many-devices", "You have used too many phones and browsers. Ask your programme.");
  const key = await keys.create();
  await act.db
    .insertInto("device")
    .values({
      programmeId: act.who.programmeId,
      staffId: act.who.id,
      deviceId,
      firstSeenAt: act.now,
      keyId: key.keyId,
      outboxKeySealed: key.seal(randomBytes(32).toString("base64url"), sealedAbout(deviceId)),
    })
    // Two tabs at once: the first one's key counts.
    .onConflict((known) => known.doNothing())
    .execute();
}

/** The key of what waits on this phone, in base64url. */
export async function outboxKeyOf(act: Act<StaffIdentity>, keys: Keyring, deviceId: string): Promise<string> {
  const device = (await findDevices(act)).find((one) => one.deviceId === deviceId);
  const key = device && (await keys.find(device.keyId));
  if (!key)
    throw conflict("device-forgotten", "This phone was forgotten. Clear the app's data and sign in again.");
  return key.open<string>(device.outboxKeySealed, sealedAbout(deviceId));
}

const sealedAbout = (deviceId: string): string => `outbox key ${deviceId}`;

const findDevices = ({ db, who }: Act<StaffIdentity>): Promise<readonly Device[]> =>
  db
    .selectFrom("device")
    .select(["deviceId", "keyId", "outboxKeySealed"])
    .where((is) => is.and({ programmeId: who.programmeId, staffId: who.id }))
    .execute();
