import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadProgrammeKey } from "./programme-key.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footbridge-key-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("processes that start at once end up with one key, readable by its owner alone, and leave nothing else", async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadProgrammeKey(folder)));
  expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  const secrets = join(folder, "secrets");
  expect(await readdir(secrets)).toEqual(["programme.key"]);
  expect((await stat(join(secrets, "programme.key"))).mode & 0o777).toBe(0o600);
  expect((await stat(secrets)).mode & 0o777).toBe(0o700);
});

test.each([
  ["emptied", ""],
  ["cut off", "AAAA"],
  ["damaged", `!${"A".repeat(43)}=`],
])("a key file that was %s is refused, and not replaced", async (_, text) => {
  const path = join(folder, "secrets", "programme.key");
  await writeFile(path, text);
  await expect(loadProgrammeKey(folder)).rejects.toThrow(/is not a programme key/);
  expect((await stat(path)).size).toBe(text.length);
});
