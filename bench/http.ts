import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import type { Statements } from "./counting.ts";
import { type Load, load, type Wanted } from "./load.ts";
import { openPlace } from "./place.ts";
import { keep } from "./results.ts";
import { screens } from "./screens.ts";

/**
 * `node bench/http.ts [seconds]`: each screen at 1, 8 and 32 connections, in turns with a floor that makes the same
 * number of bare reads and writes in one transaction on the same PostgreSQL. Server, PostgreSQL and load share the
 * machine, whose speed changes from second to second: each is measured in `rounds` short turns beside its floor, and
 * what is kept is the turn in the middle.
 */
const seconds = Number(process.argv[2] ?? 2);
const rounds = 7;
const connections = [1, 8, 32] as const;
const warmSeconds = 4;
const ports = { app: 4395, floor: 4396 };

const place = await openPlace();
const { adminUrl, folder } = place;
const floorUrl = await place.beside("floor");
const app = await start("app-server.ts", {
  APP_PORT: String(ports.app),
  APP_ADMIN_URL: adminUrl,
  APP_FOLDER: folder,
});
const floor = await start("floor-server.ts", { FLOOR_PORT: String(ports.floor), FLOOR_URL: floorUrl });
const address = `http://127.0.0.1:${ports.app}`;

const began = new Date();
const rows: Row[] = [];
for (const screen of screens) {
  const cookie = await signIn(screen.as);
  const wanted = await screen.wanted(address, cookie);
  // Keys that were not asked for lately are asked for once more; that is no part of what a screen asks.
  await count(wanted);
  const statements = await count(wanted);
  const floorWanted: Wanted = {
    url: `http://127.0.0.1:${ports.floor}/?reads=${statements.reads}&writes=${statements.writes}`,
  };
  // The floor is a dozen lines, and is compiled long before a whole screen: both are measured warm.
  await load(wanted, 8, warmSeconds);
  await load(floorWanted, 8, warmSeconds);
  for (const many of connections) {
    await load(wanted, many, 1);
    const turns: Turn[] = [];
    for (let round = 0; round < rounds; round++) {
      if (wanted.fresh) await forgetContacts();
      const bare = await load(floorWanted, many, seconds);
      const ours = await load(wanted, many, seconds);
      turns.push({ ours, floor: bare, timesFloor: bare.perSecond / ours.perSecond });
    }
    turns.sort((one, other) => one.timesFloor - other.timesFloor);
    const middle = turns[(rounds - 1) / 2] as Turn;
    rows.push({
      screen: screen.name,
      connections: many,
      ...statements,
      ...middle,
      best: Math.min(...turns.map((turn) => turn.timesFloor)),
      worst: Math.max(...turns.map((turn) => turn.timesFloor)),
    });
  }
}
console.table(
  rows.map(({ ours, floor, timesFloor, best, worst, ...row }) => ({
    ...row,
    ...ours,
    floor: floor.perSecond,
    timesFloor: timesFloor.toFixed(2),
    turns: `${best.toFixed(2)} to ${worst.toFixed(2)}`,
  })),
);
await keep("http", { secondsEach: seconds, rounds, rows });
for (const child of [app, floor]) child.disconnect();
await place.close();

interface Turn {
  readonly ours: Load;
  readonly floor: Load;
  readonly timesFloor: number;
}

interface Row extends Statements, Turn {
  readonly screen: string;
  readonly connections: number;
  /** The turns nearest to their floor and farthest from it. */
  readonly best: number;
  readonly worst: number;
}

/** Nobody's support has a thousand contacts: each turn begins with those that the demo has. */
async function forgetContacts(): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("delete from contact where recorded_at > $1", [began]);
  await client.query("delete from journey_event where recorded_at > $1", [began]);
  await client.end();
}

async function start(file: string, environment: Record<string, string>): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, file), {
    env: { ...process.env, ...environment },
    // As `./footbridge serve` starts it.
    execArgv: ["--max-semi-space-size=32"],
  });
  await once(child, "message");
  return child;
}

async function signIn(as: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** What one request of this kind asks of PostgreSQL. */
async function count({ url, method = "GET", headers = {}, fresh }: Wanted): Promise<Statements> {
  const made = fresh?.();
  app.send({
    method,
    url: made?.path ?? url.replace(address, ""),
    headers: { ...headers, ...made?.headers },
    ...(made && { body: JSON.parse(made.body) }),
  });
  const [counted] = (await once(app, "message")) as [Statements];
  return counted;
}
