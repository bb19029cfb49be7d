import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { keepFile } from "./keep-file.ts";

/** Where that key is: `FOOTBRIDGE_KEY_FILE`, or `secrets/programme.key` in the data folder. */
export const programmeKeyFile = (dataFolder: string): string =>
  process.env.FOOTBRIDGE_KEY_FILE || join(dataFolder, "secrets", "programme.key");

/**
 * The key that wraps all person keys: 32 bytes in a file that only the server's user reads. Made on the first start. Whoever loses it loses every sealed word:
 * docs/operating/install.md says how to keep it.
 */
export async function loadProgrammeKey(dataFolder: string): Promise<Buffer> {
  const path = programmeKeyFile(dataFolder);
  const text = (await keepFile(path, () => `${randomBytes(32).toString("base64")}\n`, 0o600)).trim();
  const key = Buffer.from(text, "base64");
  // Node skips what isn't base64; a file that was damaged must not become another key.
  if (key.length !== 32 || key.toString("base64") !== text)
    throw new Error(`${path} is not a programme key (32 bytes in base64). Restore it from its backup.`);
  return key;
}
