import { expect, test } from "vitest";
import { auditCheck, jobsCheck, recoveryCheck } from "./background.ts";

const now = new Date("2026-11-22T15:00:00Z");
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test("an audit that was not sealed for more than a minute is behind, and says where to look", async () => {
  const stateAfter = (seconds: number) =>
    auditCheck(
      () => secondsAgo(seconds),
      () => now,
    );
  expect(await stateAfter(59).ask()).toBe("ok");
  expect(await stateAfter(61).ask()).toBe("behind");
  expect(stateAfter(61).todo.behind).toContain("audit sealer");
});

test("jobs that wait for more than five minutes are behind; neither stops a request", async () => {
  const stateAfter = (lagSeconds: number) => jobsCheck(() => Promise.resolve({ lagSeconds }));
  expect(await stateAfter(299).ask()).toBe("ok");
  expect(await stateAfter(301).ask()).toBe("behind");
  expect(stateAfter(301).stopsRequests).toBe(false);
  expect(auditCheck(secondsAgo.bind(null, 0), () => now).stopsRequests).toBe(false);
});

test("a database that was taken back under this process stops requests, and says what to run", async () => {
  expect(await recoveryCheck(() => false).ask()).toBe("ok");
  const check = recoveryCheck(() => true);
  expect(await check.ask()).toBe("not settled");
  expect(check.todo["not settled"]).toContain("footbridge recovered");
  expect(check.stopsRequests).toBe(true);
});
