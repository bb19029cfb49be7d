import { join } from "node:path";

/** What the audit keeps outside the database. */
export interface AuditFiles {
  /** Ed25519 private key, PEM, its owner's alone. */
  readonly key: string;
  /** The public keys whose signatures count, PEM; more than one after a change of key. */
  readonly publicKeys: string;
  /** The second place: one line of JSON a head. */
  readonly heads: string;
}

/**
 * Where those files are: in the data folder, unless `FOOTBRIDGE_AUDIT_KEY_FILE` and `FOOTBRIDGE_AUDIT_HEADS` name
 * others. Servers on several machines share one key; each may keep heads of its own.
 */
export function auditFiles(dataFolder: string): AuditFiles {
  const key = process.env.FOOTBRIDGE_AUDIT_KEY_FILE || join(dataFolder, "secrets", "audit-signing.key");
  return {
    key,
    publicKeys: `${key.replace(/\.key$/, "")}.pub`,
    heads: process.env.FOOTBRIDGE_AUDIT_HEADS || join(dataFolder, "audit-heads.jsonl"),
  };
}
