import { createHash } from "node:crypto";

/** What the signature at a script's end is made over: its rows and the hash of all before it. Never a head of the audit. */
export const signedBytes = (rows: number, hash: Buffer): Buffer =>
  createHash("sha256")
    .update(JSON.stringify(["footbridge backup", rows, hash.toString("hex")]))
    .digest();
