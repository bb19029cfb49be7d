import { createHash } from "node:crypto";
import { type Header, headerComponent } from "./header.ts";

/** How one message is told from another. */
export interface MessageIdentity {
  /** Hash of MSH-3, MSH-4, MSH-10 and payload. Senders repeat MSH-10, or leave it out, so it is not enough alone. */
  readonly key: string;
  /** Hash of MSH-3, MSH-4 and MSH-10; undefined without MSH-10. Two keys under one: same id, other payload. */
  readonly claimedId: string | undefined;
}

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

export const identify = (header: Header, payload: Uint8Array): MessageIdentity => {
  const application = header.fields[3] ?? "";
  const facility = header.fields[4] ?? "";
  const controlId = headerComponent(header, 10, 1);
  const claim = [application, facility, controlId];
  return {
    key: sha256(JSON.stringify([...claim, sha256(payload)])),
    claimedId: controlId === "" ? undefined : sha256(JSON.stringify(claim)),
  };
};

/** The key of one person's part of a message. A message about one person, as nearly all are, is its own part. */
export const partKey = (messageKey: string, index: number): string =>
  index === 0 ? messageKey : sha256(`${messageKey} ${index}`);
