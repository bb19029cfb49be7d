import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * The text of a file that is made once and kept: whole or not at all, on the disk before it is used, and the same
 * for two processes that start at once.
 *
 * @param mode permissions of the file; the folder it lies in is its owner's alone
 */
export async function keepFile(path: string, make: () => string, mode: number): Promise<string> {
  const kept = await readIfThere(path);
  if (kept !== undefined) return kept;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await writeDurably(fresh, make(), mode);
    // A link is refused when the name is taken: then the other process's file is the one.
    await link(fresh, path).catch((error: unknown) => {
      if (!hasCode(error, "EEXIST")) throw error;
    });
  } finally {
    await rm(fresh, { force: true });
  }
  await syncFolder(dirname(path));
  return readFile(path, "utf8");
}

async function writeDurably(path: string, text: string, mode: number): Promise<void> {
  await using file = await open(path, "wx", mode);
  await file.writeFile(text);
  await file.sync();
}

/** A new name in a folder is on the disk when the folder is. */
export async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path, "r");
  await folder.sync();
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
