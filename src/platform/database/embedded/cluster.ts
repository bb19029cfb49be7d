import { execFile } from "node:child_process";
import { chown, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import type { Place } from "./place.ts";
import { hasCode, readIfThere } from "./reading.ts";
import { asUser, type SafeUser } from "./safe-user.ts";
import { DatabaseTrouble } from "./trouble.ts";

const run = promisify(execFile);

/** UTF-8, sorted by code point the same on every machine; pages carry checksums; passwords are scram only. */
const choices = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
  "--auth=scram-sha-256",
  "--username=postgres",
];

/** Makes the cluster where there is none, whole or not at all; refuses one another major version wrote. */
export async function ensureCluster(place: Place, binaries: Binaries, secret: string): Promise<void> {
  const wrote = (await readIfThere(join(place.cluster, "PG_VERSION")))?.trim();
  const major = binaries.version.split(".")[0];
  if (wrote === undefined) return make(place, binaries, secret);
  if (wrote === major) return;
  throw new DatabaseTrouble(
    `${place.cluster} was written by PostgreSQL ${wrote}, and this Footbridge brings ${major}. Restore a backup into a new folder (FOOTBRIDGE_DATA).`,
  );
}

async function make(place: Place, binaries: Binaries, secret: string): Promise<void> {
  const fresh = `${place.cluster}.${process.pid}.new`;
  const password = await passwordFile(secret, place.user);
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { mode: 0o700 });
    if (place.user) await chown(fresh, place.user.uid, place.user.gid);
    await initdb(binaries, [...choices, `--pwfile=${password}`, `--pgdata=${fresh}`], place.user);
    await rename(fresh, place.cluster);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!hasCode(error, "ENOTEMPTY", "EEXIST")) throw error;
  } finally {
    await rm(dirname(password), { recursive: true });
  }
}

/** initdb reads the password from a file of the user it runs as; ours is closed to them. Gone right after. */
async function passwordFile(secret: string, user: SafeUser | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-initdb-"));
  const path = join(folder, "password");
  await writeFile(path, secret, { mode: 0o600 });
  for (const each of user ? [path, folder] : []) await chown(each, user?.uid ?? 0, user?.gid ?? 0);
  return path;
}

async function initdb(
  binaries: Binaries,
  words: readonly string[],
  user: SafeUser | undefined,
): Promise<void> {
  try {
    await run(join(binaries.folder, "bin", "initdb"), words, { ...asUser(user), env: {} });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new DatabaseTrouble(`PostgreSQL could not make its files:\n${said}`);
  }
}
