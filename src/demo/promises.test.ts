import { describe, test } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { keepsItsPromises } from "./promises-for-tests.ts";
import { demoAt } from "./testing.ts";

const made = testDatabase();

/**
 * Half past midnight of the day with 25 hours, a minute to five, half past eleven of the day with 23; nine in the morning
 * is the demo of `whole.test.ts`.
 */
const moments = ["2026-11-01T04:30:00Z", "2026-11-20T21:59:00Z", "2027-03-15T03:30:00Z"];

describe.each(moments)("the demo opened at %s", (moment) => {
  test("keeps what its door promises", { timeout: 180_000 }, async () => {
    const demo = await demoAt(made, moment);
    await keepsItsPromises(demo, new Date(moment));
    await demo.world.close();
  });
});
