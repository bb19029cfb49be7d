import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The key that wraps all person keys: 32 bytes in a file that only the server's user reads (`FOOTBRIDGE_KEY_FILE`,
 * or `secrets/programme.key` in the data folder). Made on the first start. Whoever loses it loses every sealed word:
 * docs/operating/install.md says how to keep it.
 */
export async function loadProgrammeKey(dataFolder: string): Promise<Buffer> {
  const path = process.env.FOOTBRIDGE_KEY_FILE ?? join(dataFolder, "secrets", "programme.key");
  const existing = await readFile(path, "utf8").catch(() => undefined);
  if (existing !== undefined) return decode(existing, path);
  await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
  const key = randomBytes(32);
  // "wx": when two processes start at once, one makes the key and the other reads it.
  try {
    await writeFile(path, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
    return key;
  } catch {
    return decode(await readFile(path, "utf8"), path);
  }
}

function decode(text: string, path: string): Buffer {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== 32)
    throw new Error(`${path} is not a programme key (32 bytes in base64). Restore it from its backup.`);
  return key;
}
