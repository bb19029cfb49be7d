import { expect, test } from "vitest";
import { openKeyCache } from "./key-cache.ts";

test("a key is known for a minute", () => {
  let now = 0;
  const cache = openKeyCache<string>(() => now);
  cache.remember("id", "key");
  now = 59_999;
  expect(cache.recall("id")).toBe("key");
  now = 60_000;
  expect(cache.recall("id")).toBeUndefined();
});

test("a key read from the store just before it was destroyed is not remembered", async () => {
  const cache = openKeyCache<string>(() => 0);
  let destroyed = () => {};
  const forgetting = cache.forget("id", () => new Promise<void>((done) => (destroyed = done)));
  expect(cache.remember("id", "key")).toBeUndefined();
  destroyed();
  await forgetting;
  expect(cache.remember("id", "key")).toBeUndefined();
  expect(cache.recall("id")).toBeUndefined();
});

test("a key that could not be destroyed is not lost", async () => {
  const cache = openKeyCache<string>(() => 0);
  await expect(cache.forget("id", () => Promise.reject(new Error("no store")))).rejects.toThrow("no store");
  expect(cache.remember("id", "key")).toBe("key");
});

test("however many keys there are, the ones known are bounded, and the newest is among them", () => {
  const cache = openKeyCache<number>(() => 0);
  for (let id = 0; id <= 20_000; id++) cache.remember(String(id), id);
  expect(cache.recall("0")).toBeUndefined();
  expect(cache.recall("20000")).toBe(20_000);
});
