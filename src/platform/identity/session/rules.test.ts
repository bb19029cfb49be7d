import { expect, test } from "vitest";
import { isFresh, lifetimeFor } from "./rules.ts";

test.each([
  [["peer"], 720],
  [["mentor", "peer"], 720],
  [["coordinator"], 60],
  [["care-team"], 60],
  [[], 60],
] as const)("%j may leave a session unused for %i minutes, and hold it for twelve hours", (roles, idle) => {
  expect(lifetimeFor(roles)).toEqual({ idle, atMost: 720 });
});

test("a proof is fresh for ten minutes", () => {
  const at = new Date("2026-11-22T12:00:00Z");
  const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);
  expect(isFresh(at, later(600_000))).toBe(true);
  expect(isFresh(at, later(600_001))).toBe(false);
});
