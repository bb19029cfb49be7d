import { expect, test } from "vitest";
import { endsOn, endToTell } from "./ending.ts";
import type { FollowUpFacts } from "./facts.ts";

const day = (days: number, hour = 15) => new Date(Date.UTC(2026, 8, 1 + days, hour));
const facts = (change: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  crossingAt: day(-5),
  stays: [
    {
      stayId: "s",
      where: "ward",
      openedAt: day(-9),
      leave: null,
      departure: { at: day(0), unplanned: false, toAnotherHospital: false },
    },
  ],
  contacts: [],
  quietTimes: [],
  extraDays: 0,
  restartedAt: null,
  zone: "America/Toronto",
  ...change,
});

test("the end is to be told from day 60 and again from day 80, and not before (S16.1)", () => {
  expect(endsOn(facts())).toBe("2026-11-30");
  expect(endToTell(facts(), day(59))).toBeNull();
  expect(endToTell(facts(), day(60))).toEqual({ daysBefore: 30, endsOn: "2026-11-30" });
  expect(endToTell(facts(), day(79))?.daysBefore).toBe(30);
  expect(endToTell(facts(), day(80))?.daysBefore).toBe(10);
  expect(endToTell(facts(), day(91))).toBeNull();
});

test("it was told once someone was reached since; a try, or a meeting before, is not telling", () => {
  const contact = (days: number, result: "reached" | "tried") => ({ id: `${days}`, at: day(days), result });
  expect(
    endToTell(facts({ contacts: [contact(59, "reached"), contact(61, "tried")] }), day(62)),
  ).not.toBeNull();
  expect(endToTell(facts({ contacts: [contact(61, "reached")] }), day(62))).toBeNull();
  expect(endToTell(facts({ contacts: [contact(61, "reached")] }), day(80))?.daysBefore).toBe(10);
});

test("someone who asked not to be looked for is told nothing", () => {
  expect(endToTell(facts({ quietTimes: [{ from: day(50), until: null }] }), day(62))).toBeNull();
});

test("agreed days move the telling along", () => {
  expect(endToTell(facts({ extraDays: 30 }), day(62))).toBeNull();
  expect(endToTell(facts({ extraDays: 30 }), day(90))?.daysBefore).toBe(30);
});
