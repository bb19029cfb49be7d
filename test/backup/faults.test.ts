import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { refuseStrangeDatabase } from "../../src/platform/database/index.ts";
import { prepare } from "../../src/platform/runtime/index.ts";
import { keyStoreUrl } from "../../src/platform/sealing/index.ts";
import { unpackVersion } from "./kept-version.ts";
import { ask, backupOf, type Place, places, restoreInto } from "./places.ts";

const there = places();
let home: Place;
let file: string;
beforeAll(async () => {
  home = await there.make();
  await restoreInto(home, await unpackVersion("0.1.0", home.folder));
  file = (await backupOf(home, "whole")).file;
}, 300_000);

/** Runs it in a process of its own, under limits of a shell's if wanted. */
async function inChild(what: string, place: Place, path: string, dieAfter: number, limits = "true") {
  const script = join(import.meta.dirname, "child.ts");
  const words = [process.execPath, script, what, place.adminUrl, place.folder, path, String(dieAfter)];
  const child = spawn("sh", ["-c", `${limits}; exec "$@"`, "sh", ...words], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece) => (said += piece));
  const [code, signal] = await once(child, "close");
  return { code, signal, said };
}

const filesLike = async (path: string) =>
  (await readdir(home.folder)).filter((name) => name.startsWith(basename(path))).toSorted();

describe("a backup that is killed", () => {
  test.each([1, 20])(
    "after %i tables has no file of its name, and the next one says what lies about",
    async (tables) => {
      const path = join(home.folder, `killed-${tables}`);
      expect(await inChild("backup", home, path, tables)).toMatchObject({ signal: "SIGKILL" });
      expect(await filesLike(path)).toEqual([`${basename(path)}.unfinished`]);
      await expect(backupOf(home, basename(path))).rejects.toThrow(
        "or was killed. If none runs, remove that file",
      );
      await rm(`${path}.unfinished`);
      await backupOf(home, basename(path));
      expect(await filesLike(path)).toEqual([basename(path), `${basename(path)}.keys`]);
    },
  );
});

test("a disk that is full is told, and nothing is left of the backup", async () => {
  const path = join(home.folder, "no-room");
  const { code, said } = await inChild("backup", home, path, 0, "ulimit -f 100");
  expect(said).toMatch(/BackupTrouble: There is no room left for .*no-room/);
  expect(code).toBe(1);
  expect(await filesLike(path)).toEqual([]);
});

describe("a restore that is killed", () => {
  test.each([1, 12, 40])(
    "after %i tables leaves a database that nothing touches until it is emptied",
    async (tables) => {
      const other = await there.make(home);
      expect(await inChild("restore", other, file, tables)).toMatchObject({ signal: "SIGKILL" });
      const refusal = /A restore into this database is at work, or died half-way/;
      await expect(restoreInto(other, file)).rejects.toThrow(refusal);
      await expect(prepare(other.adminUrl)).rejects.toThrow(refusal);
      await expect(refuseStrangeDatabase(other.adminUrl)).rejects.toThrow(refusal);
      const fresh = await there.make(other);
      expect((await restoreInto(fresh, file)).audit.sound).toBe(true);
    },
  );
});

test("where the key store still stands, only the data is restored into it", async () => {
  const name = new URL(home.adminUrl).pathname.slice(1);
  const server = new URL(home.adminUrl);
  server.pathname = "/postgres";
  const before = await ask(keyStoreUrl(home.adminUrl), "select count(*) from person_key");
  await ask(server.href, `drop database ${name} with (force)`);
  await ask(server.href, `create database ${name}`);
  await expect(restoreInto(home, file)).rejects.toThrow(/The key store is not empty.*--keep-key-store/);
  const report = await restoreInto(home, file, { keysFile: undefined });
  expect(report.audit.sound).toBe(true);
  expect(await ask(keyStoreUrl(home.adminUrl), "select count(*) from person_key")).toEqual(before);
});
