import { v7 as uuidv7 } from "uuid";
import type { StaffIdentity } from "../../src/platform/database/index.ts";
import type { Answer, OpenApp } from "./app.ts";

/** A peer's phone as the server meets it: it asks for a lease, pulls under it, and sends what it wrote. */
export interface Phone {
  readonly leaseId: string;
  pull(after?: string): Promise<Answer>;
  send(path: string, body: object, key?: string): Promise<Answer>;
}

export async function phoneOf(open: OpenApp, peer: StaffIdentity, deviceId = uuidv7()): Promise<Phone> {
  const { status, body } = await open.as(peer).post("device/lease", { deviceId });
  if (status !== 200) throw new Error(`no lease: ${body.code}`);
  const headers = { "footbridge-lease": body.leaseId as string };
  return {
    leaseId: body.leaseId,
    pull: (after) => open.as(peer).get(`device/changes${after ? `?after=${after}` : ""}`, headers),
    send: (path, what, key = uuidv7()) => open.as(peer).post(path, what, key, headers),
  };
}
