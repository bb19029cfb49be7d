import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Erasures, erasuresFile, keepErasures, readErasures, rememberErasures } from "./erasures.ts";
import type { Keyring } from "./keyring.ts";

const cam = "0192f000-0000-7000-8000-00000000000a";
const kit = "0192f000-0000-7000-8000-00000000000b";
let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footbridge-erasures-"));
  path = erasuresFile(join(folder, "audit-heads.jsonl"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Keys that only say what becomes of them. */
const keysThat = (destroy: Keyring["destroy"]): Keyring => ({
  create: () => Promise.reject(new Error("not here")),
  find: async () => undefined,
  destroy,
  fingerprint: () => Buffer.alloc(0),
  close: async () => {},
});

test("a list that is lost is told from one on which nobody stands", async () => {
  expect(await readErasures(path)).toBeUndefined();
  await keepErasures(path);
  expect(await readErasures(path)).toEqual(new Set());
});

test("whoever was erased stands on the list, also after a restart and half a line of a killed process", async () => {
  await (await keepErasures(path)).add(cam);
  await appendFile(path, '{"keyId":"0192f0');
  const again = await keepErasures(path);
  await again.add(kit);
  await again.add(kit);
  expect(await readErasures(path)).toEqual(new Set([cam, kit]));
});

test("a key is on the list before it is destroyed, and is not destroyed when the list cannot be written", async () => {
  const seen: (readonly string[])[] = [];
  const keys = keysThat(async () => void seen.push([...((await readErasures(path)) ?? [])]));
  await rememberErasures(keys, await keepErasures(path)).destroy(cam);
  expect(seen).toEqual([[cam]]);
  const full: Erasures = { add: () => Promise.reject(new Error("ENOSPC")) };
  await expect(rememberErasures(keys, full).destroy(kit)).rejects.toThrow("ENOSPC");
  expect(seen).toHaveLength(1);
});
