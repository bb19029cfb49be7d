import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRunning, leaseEnd, toldUnder } from "./rules.ts";

const at = (hours: number) => new Date(Date.UTC(2026, 10, 22, 8) + hours * 3_600_000);
const lease = { leaseId: "one", from: at(0), until: at(8) };

describe("a lease", () => {
  test.each([
    ["a shift of eight hours", 8, 8],
    ["a shift of twelve", 12, 12],
    ["a shift of twenty-four", 24, 12],
  ])("of %s ends with it, and after twelve hours at most", (_, shift, ends) => {
    expect(leaseEnd(at(0), at(shift))).toEqual(at(ends));
  });

  test("runs until it ends, and not in that moment any more", () => {
    expect([isRunning(lease, at(7.9)), isRunning(lease, at(8))]).toEqual([true, false]);
  });
});

test.each([
  ["during the lease", 3, 5, 3],
  ["in the future, while it runs: it happened now", 6, 5, 5],
  ["in the future, after it ended: as late as it can have", 30, 20, 8],
  ["before it began", -40, 5, 5],
  ["after it ended", 9, 20, 8],
])("what a phone says happened %s", (_, said, now, kept) => {
  expect(toldUnder(lease, at(said).toISOString(), at(now))).toEqual(at(kept));
});

test("whatever a phone says and whenever it is sent, it happened within the lease and not in the future", () => {
  const hours = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: at(100_000) }), hours, (said, now) => {
      const told = toldUnder(lease, said.toISOString(), at(now));
      expect(told >= lease.from && told <= lease.until && told <= at(now)).toBe(true);
    }),
  );
});
