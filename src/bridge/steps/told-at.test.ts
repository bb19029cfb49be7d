import { expect, test } from "vitest";
import { toldAt } from "./told-at.ts";

const now = new Date("2026-11-22T15:00:00Z");

test.each([
  ["an hour ago, from a stairwell without signal", "2026-11-22T14:00:00.000Z", "2026-11-22T14:00:00.000Z"],
  ["a day ago", "2026-11-21T15:00:00.000Z", "2026-11-21T15:00:00.000Z"],
  ["a second ahead", "2026-11-22T15:00:01.000Z", "2026-11-22T15:00:00.000Z"],
  ["a year ahead", "2027-11-22T15:00:00.000Z", "2026-11-22T15:00:00.000Z"],
  ["a battery that died", "1970-01-01T00:00:00.000Z", "2026-11-22T15:00:00.000Z"],
])("%s", (_, said, at) => {
  expect(toldAt(said, now).toISOString()).toBe(at);
});
