import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hasCode, readIfThere } from "./reading.ts";
import { DatabaseTrouble } from "./trouble.ts";

/** A PostgreSQL at work on a cluster, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: "starting" | "ready" | "stopping";
}

const pidFile = (cluster: string): string => join(cluster, "postmaster.pid");

/**
 * Who is at work on this cluster now. A file left behind whose number another program carries today (containers
 * number alike at each start) is removed: PostgreSQL itself would refuse to start over it.
 */
export async function postmasterOf(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readIfThere(pidFile(cluster)))?.split("\n");
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  const life = await lifeOf(pid);
  if (life === "another program") await rm(pidFile(cluster), { force: true });
  if (life !== "postgres") return undefined;
  const said = lines[7]?.trim();
  const status = said === "ready" || said === "stopping" ? said : "starting";
  return { pid, port: Number(lines[3]), status };
}

/** What runs under that number. Without /proc (macOS) whatever lives is taken for PostgreSQL: it is, but for chance. */
async function lifeOf(pid: number): Promise<"postgres" | "another program" | "nobody"> {
  if (!(pid > 0)) return "nobody";
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (hasCode(error, "ESRCH")) return "nobody";
  }
  if (process.platform !== "linux") return "postgres";
  const line = await readIfThere(`/proc/${pid}/stat`); // "4711 (postgres) S 1 …"; Z is a zombie, at work on nothing
  if (line === undefined) return "nobody";
  return /\(postgres\) [^ZX]/.test(line) ? "postgres" : "another program";
}

/** Asks `again` every few milliseconds until it answers with something else than `undefined`. */
export async function until<T>(
  what: string,
  again: () => Promise<T | undefined>,
  milliseconds: number,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await again();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new DatabaseTrouble(`Waited ${milliseconds / 1000} s in vain: ${what}.`);
    await pause(10);
  }
}

/**
 * Stops PostgreSQL at once but cleanly ("fast": open transactions are rolled back, the rest is written down)
 * and waits for its file to go; a process number may live on as a zombie and proves nothing.
 */
export async function stopPostmaster(cluster: string): Promise<void> {
  const found = await postmasterOf(cluster);
  if (!found) return;
  process.kill(found.pid, "SIGINT");
  const gone = async () => ((await readIfThere(pidFile(cluster))) === undefined ? true : undefined);
  await until(`PostgreSQL (process ${found.pid}) to stop`, gone, 60_000);
}
