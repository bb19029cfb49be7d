import { expect, test } from "vitest";
import { lifetimeFor } from "./rules.ts";

test.each([
  [["peer"], 720],
  [["mentor", "peer"], 720],
  [["coordinator"], 60],
  [["care-team"], 60],
  [[], 60],
] as const)("%j may leave a session unused for %i minutes, and hold it for twelve hours", (roles, idle) => {
  expect(lifetimeFor(roles)).toEqual({ idle, atMost: 720 });
});
