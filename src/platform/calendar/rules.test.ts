import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daysBetween, instantAt, minuteOfDay, startOfDay, weekdayOf } from "./rules.ts";

const toronto = "America/Toronto";
const iso = (at: Date) => at.toISOString();

describe("the programme's day", () => {
  test.each([
    ["a winter evening is still the same day", "2026-01-10T03:30:00Z", "2026-01-09", 22 * 60 + 30],
    ["midnight begins the day", "2026-01-10T05:00:00Z", "2026-01-10", 0],
    ["summer time moves midnight", "2026-07-10T04:00:00Z", "2026-07-10", 0],
    ["the minute before summer time", "2026-03-08T06:59:00Z", "2026-03-08", 119],
    ["the minute after jumps an hour", "2026-03-08T07:00:00Z", "2026-03-08", 180],
  ])("%s", (_, at, day, minute) => {
    expect(dayOf(new Date(at), toronto)).toBe(day);
    expect(minuteOfDay(new Date(at), toronto)).toBe(minute);
  });

  test.each([
    ["in winter", "2026-01-10", 12 * 60, "2026-01-10T17:00:00.000Z"],
    ["in summer", "2026-07-10", 12 * 60, "2026-07-10T16:00:00.000Z"],
    ["before the clocks go forward", "2026-03-08", 60, "2026-03-08T06:00:00.000Z"],
    ["a time that does not exist is an hour later", "2026-03-08", 150, "2026-03-08T07:30:00.000Z"],
    ["after the clocks went forward", "2026-03-08", 180, "2026-03-08T07:00:00.000Z"],
    ["a time that comes twice is the first", "2026-11-01", 90, "2026-11-01T05:30:00.000Z"],
    ["after the clocks went back", "2026-11-01", 120, "2026-11-01T07:00:00.000Z"],
  ])("noon and the odd hours %s", (_, day, minute, at) => {
    expect(iso(instantAt(day, minute, toronto))).toBe(at);
  });

  test("a day of the change is 23 or 25 hours long", () => {
    const length = (day: string) => +startOfDay(addDays(day, 1), toronto) - +startOfDay(day, toronto);
    expect([length("2026-03-08"), length("2026-11-01"), length("2026-06-01")]).toEqual(
      [23, 25, 24].map((hours) => hours * 3_600_000),
    );
  });

  test("a day begins and every instant lies in its day, in every zone", () => {
    const instants = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2035-01-01"),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom(
      toronto,
      "America/St_Johns",
      "UTC",
      "Pacific/Auckland",
      "Australia/Lord_Howe",
    );
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const day = dayOf(at, zone);
        expect(+startOfDay(day, zone)).toBeLessThanOrEqual(+at);
        expect(+startOfDay(addDays(day, 1), zone)).toBeGreaterThan(+at);
        expect(dayOf(instantAt(day, 12 * 60, zone), zone)).toBe(day);
      }),
    );
  });

  test("days are counted over months and leap years, weeks from Monday", () => {
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(daysBetween("2026-12-31", "2027-01-02")).toBe(2);
    expect(daysBetween("2026-03-09", "2026-03-07")).toBe(-2);
    expect([weekdayOf("2026-03-02"), weekdayOf("2026-03-08")]).toEqual([1, 7]);
  });
});
