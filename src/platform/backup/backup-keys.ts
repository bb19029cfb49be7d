import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { keepFile } from "../sealing/index.ts";
import { BackupTrouble } from "./trouble.ts";

/** The two parts of a backup, each locked for a key of its own. */
export type Part = "data" | "key store";

interface KeyFiles {
  /** Opens backups. Made once, then to be kept elsewhere: the server does not need it. */
  readonly key: string;
  /** Locks backups. All that a server needs. */
  readonly pub: string;
}

/** Where those keys are: in the data folder, unless `FOOTBRIDGE_BACKUP_KEY_FILE` or `…_KEY_STORE_BACKUP_KEY_FILE` says else. */
export function keyFilesOf(part: Part, dataFolder: string): KeyFiles {
  const [given, name] =
    part === "data"
      ? [process.env.FOOTBRIDGE_BACKUP_KEY_FILE, "backup.key"]
      : [process.env.FOOTBRIDGE_KEY_STORE_BACKUP_KEY_FILE, "key-store-backup.key"];
  const key = given || join(dataFolder, "secrets", name);
  return { key, pub: `${key.replace(/\.key$/, "")}.pub` };
}

/** Whom to lock a part for. Where there are no keys yet, a pair is made. */
export async function recipientOf(
  part: Part,
  dataFolder: string,
): Promise<{ readonly recipient: string; readonly isNew: boolean }> {
  const { key, pub } = keyFilesOf(part, dataFolder);
  const kept = await readIfThere(pub);
  if (kept) return { recipient: mustBe("age1", kept, pub), isNew: false };
  const fresh = await generateX25519Identity();
  const identity = mustBe("AGE-SECRET-KEY-1", await keepFile(key, () => `${fresh}\n`, 0o600), key);
  const recipient = await identityToRecipient(identity);
  return { recipient: (await keepFile(pub, () => `${recipient}\n`, 0o644)).trim(), isNew: true };
}

/** What opens a part. Throws `BackupTrouble` with the place where it should lie. */
export async function identityOf(part: Part, dataFolder: string): Promise<string> {
  const { key } = keyFilesOf(part, dataFolder);
  const text = await readIfThere(key);
  if (!text)
    throw new BackupTrouble(
      `The key that opens the ${part} backup is not at ${key}. Put the one there that was made with the first backup.`,
    );
  return mustBe("AGE-SECRET-KEY-1", text, key);
}

/** The one line that counts: what age-keygen writes around it are comments. */
function mustBe(start: string, text: string, path: string): string {
  const line = text.split("\n").find((each) => each.startsWith(start));
  if (line) return line.trim();
  throw new BackupTrouble(`${path} holds no key of age (a line that begins with ${start}).`);
}

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
