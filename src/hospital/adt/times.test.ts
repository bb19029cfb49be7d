import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTime, writeTime } from "./times.ts";

const toronto = "America/Toronto";
const read = (text: string, zone: string = toronto): string | undefined =>
  readTime(text, zone)?.instant.toISOString();

describe("times in messages", () => {
  it.each([
    ["2026", "year", "2026-01-01T05:00:00.000Z"],
    ["202603", "month", "2026-03-01T05:00:00.000Z"],
    ["20260301", "day", "2026-03-01T05:00:00.000Z"],
    ["2026030110", "hour", "2026-03-01T15:00:00.000Z"],
    ["202603011005", "minute", "2026-03-01T15:05:00.000Z"],
    ["20260301100507", "second", "2026-03-01T15:05:07.000Z"],
    ["20260301100507.12", "millisecond", "2026-03-01T15:05:07.120Z"],
    ["20260301100507.1239", "millisecond", "2026-03-01T15:05:07.123Z"],
    ["20260301100507123", "millisecond", "2026-03-01T15:05:07.123Z"],
    ["19000101", "day", "1900-01-01T05:00:00.000Z"],
    ["2199123123", "hour", "2200-01-01T04:00:00.000Z"],
  ])("reads %s, to the %s", (text, precision, instant) => {
    expect(readTime(text, toronto)).toEqual({ precision, instant: new Date(instant) });
  });

  it.each([
    ["202603011000+0000", "2026-03-01T10:00:00.000Z"],
    ["202603011000-0330", "2026-03-01T13:30:00.000Z"],
    ["202603011000+0545", "2026-03-01T04:15:00.000Z"],
    ["20260301100507.5-0500", "2026-03-01T15:05:07.500Z"],
    ["20260301+1400", "2026-02-28T10:00:00.000Z"],
  ])("believes the offset in %s", (text, instant) => expect(read(text)).toBe(instant));

  it("takes the earlier of two equal hours in autumn, and counts on over the missing one in spring", () => {
    expect(read("20261101013000")).toBe("2026-11-01T05:30:00.000Z");
    expect(read("20261101023000")).toBe("2026-11-01T07:30:00.000Z");
    expect(read("20260308023000")).toBe("2026-03-08T07:30:00.000Z");
    expect(read("20260308033000")).toBe("2026-03-08T07:30:00.000Z");
  });

  it("knows zones that are not whole hours, and a day that never was", () => {
    expect(read("202607011200", "America/St_Johns")).toBe("2026-07-01T14:30:00.000Z");
    expect(read("202607011200", "Asia/Kathmandu")).toBe("2026-07-01T06:15:00.000Z");
    expect(read("202610040215", "Australia/Lord_Howe")).toBe("2026-10-03T15:45:00.000Z");
    expect(read("201112301200", "Pacific/Apia")).toBe("2011-12-30T22:00:00.000Z");
  });

  it.each([
    "",
    "yesterday",
    "202",
    "20261301",
    "20260230",
    "2026030124",
    "202603011060",
    "20260301100061",
    "0000",
    "18991231",
    "22000101",
    "99991231235959",
    "20260301+1500",
    "20260301+0060",
    "2026030110.5",
    "2026-03-01",
    "202603011000Z",
  ])("makes nothing of %j", (text) => expect(readTime(text, toronto)).toBeUndefined());

  it("reads back what it writes, to the second", () => {
    const whole = fc.date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(whole, (instant) => {
        expect(readTime(writeTime(instant), toronto)?.instant.getTime()).toBe(
          Math.floor(instant.getTime() / 1000) * 1000,
        );
      }),
    );
  });
});
