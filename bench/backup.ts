import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { temporaryPostgres } from "../src/platform/database/embedded/index.ts";
import { unpackVersion } from "../test/backup/kept-version.ts";
import { load } from "./load.ts";
import { keep } from "./results.ts";

/**
 * `node bench/backup.ts [rows] [seconds]`: the demo with so many audit events more (a million); a backup of it alone, its restore,
 * and a peer's Today at 8 connections without and with a backup running (the gate: a third slower at most). Server,
 * PostgreSQL, load and backup share the machine. Memory is told for the demo alone, too: it must not grow with the rows.
 */
const events = Number(process.argv[2] ?? 1_000_000);
const port = 4394;
const seconds = Number(process.argv[3] ?? 10);
const postgres = await temporaryPostgres();
const folder = await mkdtemp(join(tmpdir(), "footbridge-bench-"));
await ask(postgres.url, "create database bench");
await ask(postgres.url, "create database restored");
const admin = at("bench");
const kept = await unpackVersion("0.1.0", folder);
await inProcess("restore", admin, kept);
const [last] = await ask(
  admin,
  "select max(at) as now from audit_event where action <> 'restored from a backup'",
);
const app = fork(join(import.meta.dirname, "backup-server.ts"), {
  env: {
    ...process.env,
    APP_PORT: String(port),
    APP_ADMIN_URL: admin,
    APP_FOLDER: folder,
    APP_NOW: new Date(String(last?.now)).toISOString(),
  },
});
await once(app, "message");

const small = await inProcess("backup", admin, join(folder, "small"));
await ask(
  admin,
  `insert into audit_event (programme_id, event_id, at, actor_kind, actor_id, action, person_id, items, because)
   select programme_id, gen_random_uuid(), now(), 'staff', gen_random_uuid(), 'look', gen_random_uuid(),
          '{name,contact-words,consent}', 'it is their peer, on shift, and the person said yes'
     from programme, generate_series(1, ${events})`,
);
await ask(admin, "vacuum analyze audit_event");
const megabytes = Number(
  (await ask(admin, "select pg_database_size(current_database()) / 1e6 as size"))[0]?.size,
);
const alone = await inProcess("backup", admin, join(folder, "alone"));
const fileMegabytes = (await stat(join(folder, "alone"))).size / 1e6;

const today = { url: `http://127.0.0.1:${port}/api/v1/today`, headers: { cookie: await signIn() } };
await load(today, 8, 2);
const before = await load(today, 8, seconds);
const running = backupsFor(seconds + 1);
const during = await load(today, 8, seconds);
const backups = await running;
const after = await load(today, 8, seconds);
const share = during.perSecond / ((before.perSecond + after.perSecond) / 2);
app.disconnect();
const restored = await inProcess("restore", at("restored"), join(folder, "alone"));

const perSecond = ({ rows, seconds: took }: Done) => ({
  rowsPerSecond: Math.round(rows / took),
  megabytesPerSecond: Math.round((megabytes / took) * 10) / 10,
});
const figures = {
  rows: alone.rows,
  databaseMegabytes: Math.round(megabytes),
  fileMegabytes: Math.round(fileMegabytes * 10) / 10,
  backup: { seconds: alone.seconds, ...perSecond(alone), memoryMiB: alone.memoryMiB },
  backupOfDemoAlone: { rows: small.rows, seconds: small.seconds, memoryMiB: small.memoryMiB },
  restore: { seconds: restored.seconds, ...perSecond(restored), memoryMiB: restored.memoryMiB },
  today8: { before, during, after, shareLeft: Math.round(share * 100) / 100, backupsMeanwhile: backups },
};
console.log(JSON.stringify(figures, null, 2));
await keep("backup", figures);
await postgres.stop();
await rm(folder, { recursive: true });
process.exitCode = share < 2 / 3 ? 1 : 0;

interface Done {
  readonly rows: number;
  readonly seconds: number;
  readonly memoryMiB: number;
}

async function inProcess(what: "backup" | "restore", adminUrl: string, file: string): Promise<Done> {
  const child = fork(join(import.meta.dirname, "backup-once.ts"), {
    env: { ...process.env, WHAT: what, ADMIN_URL: adminUrl, FOLDER: folder, FILE: file },
  });
  const [done] = (await once(child, "message")) as [Done];
  return done;
}

/** One backup after another; ends with the one that is at work when the time is over. */
async function backupsFor(forSeconds: number): Promise<number> {
  const began = performance.now();
  let made = 0;
  while (performance.now() - began < forSeconds * 1000)
    await inProcess("backup", admin, join(folder, `meanwhile-${made++}`));
  return made;
}

function at(database: string): string {
  const url = new URL(postgres.url);
  url.pathname = `/${database}`;
  return url.href;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

async function signIn(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as: "peer" }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
