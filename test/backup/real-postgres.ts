import { execFile } from "node:child_process";
import { chmod, chown, glob, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { asUser, safeUser } from "../../src/platform/database/embedded/safe-user.ts";
import { freePort } from "../support/free-port.ts";

const run = promisify(execFile);
const password = "a-long-and-random-one";

type Settings = Readonly<Record<string, string>>;

/** Where the tools of a PostgreSQL of this machine's own lie, Debian's; `undefined` where it has none. */
export async function realPostgres(): Promise<string | undefined> {
  const found: string[] = [];
  for await (const bin of glob("/usr/lib/postgresql/*/bin")) found.push(bin);
  return found.toSorted().at(-1);
}

/** Clusters beside each other, made, run, copied and killed with PostgreSQL's own tools, as an operator would. */
export async function realClusters(bin: string) {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-real-postgres-"));
  await chmod(folder, 0o711); // the user PostgreSQL runs as must get through
  const user = await safeUser(folder);
  const own = (path: string) => user && chown(path, user.uid, user.gid);
  const inside = join(folder, "of-postgres");
  const at = (name: string): string => join(inside, name);
  const tool = (name: string, ...words: readonly string[]) =>
    run(join(bin, name), words, { ...asUser(user), env: { PGPASSWORD: password } });
  const running = new Set<string>();

  await mkdir(inside, { mode: 0o700 });
  await own(inside);
  await writeFile(at("password"), password, { mode: 0o600 });
  await own(at("password"));

  /** @returns the administrator's address of its first database */
  const start = async (name: string, settings: Settings): Promise<string> => {
    const port = await freePort();
    // The machine does not die here, only PostgreSQL: what it has written is there without waiting for the disk.
    const always = { port, listen_addresses: "127.0.0.1", unix_socket_directories: inside, fsync: "off" };
    const all = { ...always, ...settings };
    const lines = Object.entries(all).map(([key, value]) => `${key} = '${value}'\n`);
    await writeFile(join(at(name), "postgresql.auto.conf"), lines);
    await tool("pg_ctl", "start", "--wait", `--pgdata=${at(name)}`, `--log=${at(name)}.log`);
    running.add(name);
    return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  };
  const die = async (name: string): Promise<void> => {
    await tool("pg_ctl", "stop", "--mode=immediate", `--pgdata=${at(name)}`);
    running.delete(name);
  };
  return {
    at,
    die,
    start,
    /** A cluster that was not there before. */
    async startNew(name: string, settings: Settings = {}): Promise<string> {
      await tool(
        "initdb",
        `--pgdata=${at(name)}`,
        "--username=postgres",
        `--pwfile=${at("password")}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
      );
      return start(name, settings);
    },
    async copy(url: string, name: string): Promise<void> {
      await tool(
        "pg_basebackup",
        `--dbname=${url}`,
        `--pgdata=${at(name)}`,
        "--checkpoint=fast",
        "--no-sync",
      );
    },
    async folder(name: string): Promise<string> {
      await mkdir(at(name));
      await own(at(name));
      return at(name);
    },
    async remove(): Promise<void> {
      for (const name of running) await die(name);
      await rm(folder, { recursive: true });
    },
  };
}
