import { open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFolder } from "./keep-file.ts";
import type { Keyring } from "./keyring.ts";

/**
 * The list of destroyed keys, kept outside both databases: a line of JSON each, added and never taken away. A backup
 * brings back whoever was deleted after it; this list is how a restore deletes them again. It holds ids of keys, which
 * lead nowhere once the key is gone.
 */
export interface Erasures {
  /** On the disk when it returns. Adding twice is harmless. */
  add(keyId: string): Promise<void>;
}

/** In the second place, beside the heads of the audit: it must outlive both databases, as they must. */
export const erasuresFile = (headsFile: string): string => join(dirname(headsFile), "erasures.jsonl");

/** Opens the list, made empty where there is none: only a lost one is ever missing. Several processes may add to it. */
export async function keepErasures(path: string): Promise<Erasures> {
  await (await open(path, "a", 0o600)).close();
  await syncFolder(dirname(path));
  return {
    async add(keyId) {
      await using file = await open(path, "a", 0o600);
      // The break before it ends whatever half line a killed process left.
      await file.appendFile(`\n${JSON.stringify({ keyId })}\n`);
      await file.sync();
    },
  };
}

/** All ids on the list; `undefined` when there is no list. A line that is no id is passed over. */
export async function readErasures(path: string): Promise<ReadonlySet<string> | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const ids = text.matchAll(/^\{"keyId":"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"\}$/gm);
  return new Set([...ids].map(([, id = ""]) => id));
}

/**
 * A keyring whose destroyed keys are all on the list: there first, then destroyed. Where the list cannot be written,
 * nothing is destroyed and the job tries again.
 */
export const rememberErasures = (keys: Keyring, erasures: Erasures): Keyring => ({
  ...keys,
  async destroy(keyId) {
    await erasures.add(keyId);
    await keys.destroy(keyId);
  },
});
