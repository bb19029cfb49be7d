import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownTmp } from "../../../../test/support/own-tmp.ts";
import { embeddedUrl, startEmbedded, temporaryPostgres } from "./index.ts";
import { notedPlace } from "./place.ts";
import { postmasterOf } from "./postmaster.ts";

ownTmp();
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footbridge-embedded-test-"));
  await chmod(folder, 0o711);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const session = new Client({ connectionString: url });
  await session.connect();
  const { rows } = await session.query(sql).finally(() => session.end());
  return rows;
}

/** Another process that starts PostgreSQL on the folder and waits; returned once PostgreSQL answers. */
async function anotherStarter() {
  const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))};
    await startEmbedded({ folder: ${JSON.stringify(folder)} });
    process.stdout.write("ready");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("what was written is there after a stop and a start", async () => {
  const first = await startEmbedded({ folder });
  await ask(first.url, "create table kept as select 'still here' as words");
  await first.stop();
  const second = await startEmbedded({ folder });
  expect(await ask(second.url, "select words from kept")).toEqual([{ words: "still here" }]);
  expect(second.adopted).toBe(false);
  await second.stop();
});

test("stopping leaves no PostgreSQL and no password lying about", async () => {
  const before = await initdbFolders();
  const embedded = await startEmbedded({ folder });
  await embedded.stop();
  expect(await postmasterOf(join(folder, "postgres"))).toBeUndefined();
  expect(await initdbFolders()).toEqual(before);
  expect((await stat(join(folder, "postgres.secret"))).mode & 0o777).toBe(0o600);
  await expect(ask(embedded.url, "select 1")).rejects.toThrow("ECONNREFUSED");
});

test("after kill -9 of whoever started it, the next start adopts the PostgreSQL that lives on", async () => {
  const starter = await anotherStarter();
  const before = await embeddedUrl(folder);
  starter.kill("SIGKILL");
  await once(starter, "exit");
  const embedded = await startEmbedded({ folder });
  expect(embedded.adopted).toBe(true);
  expect(embedded.url).toBe(before?.url);
  await embedded.stop();
});

test("a second start on the same folder is refused, and the first goes on", async () => {
  const starter = await anotherStarter();
  await expect(startEmbedded({ folder })).rejects.toThrow("in use by another Footbridge");
  const url = (await embeddedUrl(folder))?.url ?? "";
  expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
  starter.kill("SIGKILL");
  await once(starter, "exit");
  await (await startEmbedded({ folder })).stop();
});

test("when PostgreSQL is killed under us it comes back, with what was acknowledged", async () => {
  const embedded = await startEmbedded({ folder });
  await ask(embedded.url, "create table kept as select 'acknowledged' as words");
  const killed = await postmasterOf(join(folder, "postgres"));
  process.kill(killed?.pid ?? 0, "SIGKILL");
  const words = () => ask(embedded.url, "select words from kept");
  await expect.poll(() => words().catch(String)).toEqual([{ words: "acknowledged" }]);
  const locks = () => ask(embedded.url, "select 1 from pg_locks where locktype = 'advisory'");
  await expect.poll(locks).toHaveLength(1);
  await expect(startEmbedded({ folder })).rejects.toThrow("in use by another");
  await embedded.stop();
});

test("a port taken by another program meanwhile is replaced by a free one", async () => {
  await (await startEmbedded({ folder })).stop();
  const noted = await notedPlace(folder);
  const squatter = createServer().listen(noted?.port, "127.0.0.1");
  await once(squatter, "listening");
  const embedded = await startEmbedded({ folder });
  expect(new URL(embedded.url).port).not.toBe(String(noted?.port));
  await embedded.stop();
  squatter.close();
});

test("a process number left behind by a crash and carried by another program today is no obstacle", async () => {
  await (await startEmbedded({ folder })).stop();
  const left = join(folder, "postgres", "postmaster.pid");
  await writeFile(left, `${process.pid}\n${folder}\n0\n5432\n\n\n\nready\n`);
  const embedded = await startEmbedded({ folder });
  expect(embedded.adopted).toBe(false);
  await embedded.stop();
});

test("a cluster of another major version is refused in words", async () => {
  await (await startEmbedded({ folder })).stop();
  await writeFile(join(folder, "postgres", "PG_VERSION"), "17\n");
  await expect(startEmbedded({ folder })).rejects.toThrow("written by PostgreSQL 17");
});

test("it is durable, reachable from this machine only, and sorts alike everywhere", async () => {
  const embedded = await temporaryPostgres();
  const [settings] = await ask(
    embedded.url,
    `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
       current_setting('data_checksums') as checksums, current_setting('password_encryption') as passwords,
       datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
     from pg_database where datname = current_database()`,
  );
  expect(settings).toEqual({
    fsync: "on",
    addresses: "127.0.0.1",
    checksums: "on",
    passwords: "scram-sha-256",
    provider: "b",
    locale: "C.UTF-8",
    encoding: "UTF8",
  });
  await embedded.stop();
});

test("the log holds no value of a row that broke a rule", async () => {
  const embedded = await startEmbedded({ folder });
  await ask(embedded.url, "create table person (name text primary key); insert into person values ('Amina')");
  await expect(ask(embedded.url, "insert into person values ('Amina')")).rejects.toThrow("duplicate key");
  await embedded.stop();
  const log = await readFile(join(folder, "postgres.log"), "utf8");
  expect(log).toContain("duplicate key");
  expect(log).not.toContain("Amina");
});

const initdbFolders = async (): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith("footbridge-initdb-"));
