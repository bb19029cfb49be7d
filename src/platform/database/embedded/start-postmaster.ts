import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { type Place, withFreePort } from "./place.ts";
import { postmasterOf, until } from "./postmaster.ts";
import { asUser } from "./safe-user.ts";
import { settingWords } from "./settings.ts";
import { DatabaseTrouble } from "./trouble.ts";

/** A PostgreSQL that answers, its port, and whether it ran before we came (its starter was killed). */
export interface Running {
  readonly port: number;
  readonly adopted: boolean;
}

/** Recovery after a crash replays up to `max_wal_size`: seconds, minutes on a slow disk. */
const patience = 300_000;

/**
 * Adopts the PostgreSQL at work on this place, or starts one; returns when it takes connections.
 *
 * @param flushes whether one that is started waits for the disk; see settings.ts
 */
export async function ensurePostmaster(place: Place, binaries: Binaries, flushes: boolean): Promise<Running> {
  const settled = async () => {
    const found = await postmasterOf(place.cluster);
    if (!found) return { none: true } as const;
    return found.status === "ready" ? ({ port: found.port } as const) : undefined;
  };
  const found = await until("PostgreSQL to finish starting or stopping", settled, patience);
  return "port" in found ? { port: found.port, adopted: true } : start(place, binaries, flushes);
}

async function start(place: Place, binaries: Binaries, flushes: boolean): Promise<Running> {
  const { cluster, folder, user, port } = await withFreePort(place);
  const log = join(folder, "postgres.log");
  await rename(log, `${log}.before`).catch(() => undefined);
  const file = await open(log, "a", 0o600);
  // Its own process group: Ctrl-C is ours to answer, after the server has let go of its connections.
  const child = spawn(
    join(binaries.folder, "bin", "postgres"),
    ["-D", cluster, ...settingWords(port, flushes)],
    {
      ...asUser(user),
      env: {},
      detached: true,
      stdio: ["ignore", file.fd, file.fd],
    },
  );
  await once(child, "spawn").finally(() => file.close());
  child.unref();
  const ready = async () => {
    const found = await postmasterOf(cluster);
    if (found?.status === "ready") return { port: found.port, adopted: found.pid !== child.pid };
    if (child.exitCode !== null && !found)
      throw new DatabaseTrouble(`PostgreSQL did not start. It says:\n${await lastLines(log)}`);
    return undefined;
  };
  return until("PostgreSQL to take connections", ready, patience);
}

const lastLines = async (log: string): Promise<string> =>
  (await readFile(log, "utf8")).trim().split("\n").slice(-8).join("\n");
