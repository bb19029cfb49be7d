import { access, link, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../sealing/index.ts";
import { BackupTrouble } from "./trouble.ts";

/** What is being written stands under this name until it is whole. */
const unfinished = (path: string): string => `${path}.unfinished`;

/**
 * Writes several files that belong together: each has its name only when all are whole and on the disk. When `write`
 * fails, nothing is left; when the process is killed, nothing but `.unfinished`.
 *
 * @param paths in the order in which they get their names
 */
export async function newFiles<T>(
  paths: readonly string[],
  write: (path: (name: string) => string) => Promise<T>,
): Promise<T> {
  for (const path of paths) await mustBeFree(path);
  const named: string[] = [];
  try {
    const result = await write(unfinished);
    for (const path of paths) {
      await link(unfinished(path), path);
      named.push(path);
    }
    await removeAll(paths.map(unfinished));
    await syncFolder(dirname(paths[0] ?? "."));
    return result;
  } catch (error) {
    // Another backup to this name began in the same moment: what lies there is that one's.
    if (!hasCode(error, "EEXIST")) await removeAll([...paths.map(unfinished), ...named]);
    throw said(error, paths);
  }
}

async function mustBeFree(path: string): Promise<void> {
  if (await isThere(path))
    throw new BackupTrouble(
      `${path} is there already, and a backup is never written over. Choose another name.`,
    );
  if (await isThere(unfinished(path)))
    throw new BackupTrouble(
      `${unfinished(path)} is there: a backup to this name is running, or was killed. If none runs, remove that file and try again.`,
    );
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function said(error: unknown, [path = ""]: readonly string[]): unknown {
  if (hasCode(error, "ENOSPC", "EDQUOT", "EFBIG"))
    return new BackupTrouble(`There is no room left for ${path} (${error.code}). Nothing was kept of it.`);
  if (hasCode(error, "ENOENT", "EACCES", "EROFS", "EPERM", "ENOTDIR", "EEXIST"))
    return new BackupTrouble(`${path} cannot be written (${error.code}).`);
  return error;
}

const hasCode = (error: unknown, ...codes: readonly string[]): error is Error & { readonly code: string } =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));
