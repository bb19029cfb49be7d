import { randomBytes } from "node:crypto";
import { chmod, link, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode, readIfThere } from "./reading.ts";
import { DatabaseTrouble } from "./trouble.ts";

const pathOf = (folder: string): string => join(folder, "postgres.secret");

/** The superuser's password kept in a data folder; `undefined` where there is none yet. */
export async function readSecret(folder: string): Promise<string | undefined> {
  try {
    return (await readIfThere(pathOf(folder)))?.trim();
  } catch (error) {
    if (!hasCode(error, "EACCES")) throw error;
    throw new DatabaseTrouble(
      `${pathOf(folder)} belongs to someone else. Start Footbridge as the user who started it first, or choose another folder with FOOTBRIDGE_DATA.`,
    );
  }
}

/**
 * The superuser's password, made the first time. The file is its starter's alone (0600) and appears whole or
 * not at all, so two starts at once end up with one secret.
 */
export async function secretFor(folder: string): Promise<string> {
  const kept = await readSecret(folder);
  if (kept) return kept;
  const fresh = `${pathOf(folder)}.${process.pid}`;
  await writeFile(fresh, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  await chmod(fresh, 0o600);
  await link(fresh, pathOf(folder)).catch((error: unknown) => {
    if (!hasCode(error, "EEXIST")) throw error;
  });
  await rm(fresh);
  return secretFor(folder);
}
