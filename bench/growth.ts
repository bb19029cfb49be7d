import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { temporaryPostgres } from "../src/platform/database/embedded/index.ts";
import { prepare } from "../src/platform/runtime/index.ts";
import { type Growth, grow, keepOriginals } from "./grow.ts";
import { measureJobs } from "./growth-jobs.ts";
import { measure } from "./growth-measure.ts";
import { openSide, type Side } from "./growth-side.ts";
import { keep } from "./results.ts";

/**
 * `node bench/growth.ts [1e5|1e6]`: what each screen costs at 1,000 people and where the programme has 20,000 among so
 * many in 200 programmes: time in turns on the same machine, and the pages that PostgreSQL touched, which are exact. Then
 * how fast one server process and two end, sweep and seal there.
 */
const large = process.argv[2] === "1e6" ? "1e6" : "1e5";
const sizes = {
  "1e3": { here: 1_000, others: 0, inEach: 0 },
  "1e5": { here: 20_000, others: 199, inEach: 400 },
  "1e6": { here: 20_000, others: 199, inEach: 4_925 },
} as const satisfies Record<string, Growth>;

const postgres = await temporaryPostgres();
// Nothing sweeps while it is filled and measured: pages are counted.
await administer(postgres.url, "alter system set autovacuum = off", "select pg_reload_conf()");
const folder = await mkdtemp(join(tmpdir(), "footbridge-bench-"));
const small = await makeDemo();
const copies = await fill(small, "1e3", 0);
const largeUrl = await twin(small, "growth_large");
await fill(largeUrl, large, copies);
console.log("filled", new Date().toISOString());

const sides: readonly Side[] = [
  await openSide({ size: "1e3", adminUrl: small, folder, port: 4371 }),
  await openSide({ size: large, adminUrl: largeUrl, folder, port: 4372 }),
];
const figures = await measure(sides);
console.table(figures);
await keep(`growth-${large}`, { people: { before: sizes["1e3"], after: sizes[large] }, screens: figures });
for (const side of sides) side.close();
const jobs = await measureJobs({ adminUrl: largeUrl, folder, many: 500 });
console.table(jobs);
await keep(`growth-${large}-jobs`, { people: sizes[large], jobs });
await postgres.stop();
await rm(folder, { recursive: true });

async function administer(url: string, ...statements: readonly string[]): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  for (const statement of statements) await db.query(statement);
  await db.end();
}

/** A database with the demo in it, told by the programme's own server. */
async function makeDemo(): Promise<string> {
  await administer(postgres.url, "create database growth_small");
  const url = new URL(postgres.url);
  url.pathname = "/growth_small";
  await prepare(url.href);
  const teller = fork(join(import.meta.dirname, "app-server.ts"), {
    env: { ...process.env, APP_PORT: "4370", APP_ADMIN_URL: url.href, APP_FOLDER: folder },
  });
  await once(teller, "message");
  teller.disconnect();
  await once(teller, "exit");
  return url.href;
}

/** The same once more, with its key store. */
async function twin(of: string, name: string): Promise<string> {
  await administer(
    postgres.url,
    `create database ${name} template growth_small`,
    `create database ${name}_keys template growth_small_keys`,
  );
  const url = new URL(of);
  url.pathname = `/${name}`;
  return url.href;
}

async function fill(url: string, size: keyof typeof sizes, done: number): Promise<number> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  if (done === 0) await keepOriginals(db);
  const copies = await grow(db, sizes[size], done);
  await db.end();
  return copies;
}
