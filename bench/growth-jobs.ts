import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { type Pile, piles } from "./growth-jobs-work.ts";

/** How much one pile was worked off in a second by so many processes, and how much of it was done more than once. */
export interface Worked {
  readonly pile: string;
  readonly processes: number;
  readonly many: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly twice: number | null;
}

const longest = 300_000;

/** Makes each pile in a large database and has it worked off by one process, then as much again by two. */
export async function measureJobs(given: {
  readonly adminUrl: string;
  readonly folder: string;
  readonly many: number;
}): Promise<readonly Worked[]> {
  const db = new pg.Client({ connectionString: given.adminUrl });
  await db.connect();
  const worked: Worked[] = [];
  for (const processes of [1, 2])
    for (const pile of piles) {
      for (const sql of pile.make) await db.query(sql, sql.includes("$1") ? [given.many] : []);
      const many = await numberOf(db, pile.left);
      if (many === 0) throw new Error(`${pile.name}: there was nothing to do`);
      const servers = await start(pile, processes, given);
      const began = performance.now();
      while ((await numberOf(db, pile.left)) > 0) {
        if (performance.now() - began > longest) throw new Error(`${pile.name}: not done in time`);
        await wait(200);
      }
      const seconds = (performance.now() - began) / 1000;
      for (const server of servers) server.disconnect();
      await Promise.all(servers.map((server) => once(server, "exit")));
      const perSecond = Math.round(many / seconds);
      const twice = pile.twice === null ? null : await numberOf(db, pile.twice);
      worked.push({
        pile: pile.name,
        processes,
        many,
        seconds: Math.round(seconds * 10) / 10,
        perSecond,
        twice,
      });
      console.log(JSON.stringify(worked.at(-1)));
      if (twice !== null && twice > 0) throw new Error(`${pile.name}: ${twice} were done more than once`);
    }
  await db.end();
  return worked;
}

async function start(
  { daysAhead, seals }: Pile,
  processes: number,
  { adminUrl, folder }: { readonly adminUrl: string; readonly folder: string },
): Promise<readonly ChildProcess[]> {
  const servers = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, "growth-jobs-server.ts"), {
      env: {
        ...process.env,
        APP_ADMIN_URL: adminUrl,
        APP_FOLDER: folder,
        DAYS_AHEAD: String(daysAhead),
        SEALS: seals ? "yes" : "",
      },
    }),
  );
  await Promise.all(servers.map((server) => once(server, "message")));
  return servers;
}

async function numberOf(db: pg.Client, sql: string): Promise<number> {
  const { rows } = await db.query<Record<string, string>>(sql);
  return Number(Object.values(rows[0] ?? {})[0]);
}
