import { readdir, readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Cut } from "../../support/fault-proxy.ts";
import type { Scene } from "./scene.ts";
import type { Supervised } from "./supervised.ts";

interface Machines {
  readonly scene: Scene;
  readonly server: Supervised;
}

/** What befalls the machines. Each returns when whoever restarts has restarted. */
export const faults = {
  /** kill -9 of the server. */
  async server({ server }: Machines) {
    await server.kill();
    await server.untilUp();
  },
  /** kill -9 of PostgreSQL; the server lives on. */
  async postgres({ scene }: Machines) {
    process.kill(await scene.postmaster(), "SIGKILL");
    await wait(50);
    await scene.untilUp();
  },
  /** The power goes. */
  async both({ scene, server }: Machines) {
    process.kill(await scene.postmaster(), "SIGKILL");
    await server.kill();
    await scene.untilUp();
    await server.untilUp();
  },
  /** PostgreSQL cannot be reached for a while. */
  async away({ scene: { proxy } }: Machines) {
    await proxy.refuse();
    await wait(1_000);
    await proxy.goOn();
  },
  /** PostgreSQL's processes stand still for a while. */
  async frozen({ scene }: Machines) {
    const postmaster = await scene.postmaster();
    const all = [postmaster, ...(await childrenOf(postmaster))];
    for (const pid of all) signal(pid, "SIGSTOP");
    await wait(1_000);
    for (const pid of all) signal(pid, "SIGCONT");
  },
} as const;
export type Fault = keyof typeof faults;

const cuts: readonly Cut[] = ["after", "before", "amid"];

/** Cuts the connection around a few commits, one after the other. Returns how many. */
export async function cutCommits({ scene: { proxy } }: Machines): Promise<number> {
  for (const where of cuts) await Promise.race([proxy.cutNextCommit(where), wait(5_000)]);
  return cuts.length;
}

async function childrenOf(parent: number): Promise<readonly number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  return pids.filter((_, at) => parents[at]?.replace(/^.*\) \S /, "").startsWith(`${parent} `)).map(Number);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended meanwhile.
  }
}
