import { describe, expect, test } from "vitest";
import { defaultClocks, meetBy } from "../bridge/journey/index.ts";
import { momentOf } from "./when.ts";

const at = (when: Parameters<typeof momentOf>[0], now: string) =>
  momentOf(when, new Date(now), defaultClocks).toISOString();

describe("when things happened, told from today", () => {
  test("days ago at an hour of the programme's clock, minutes ago from now", () => {
    expect(at("6d 14:05", "2026-11-22T15:00:00Z")).toBe("2026-11-16T19:05:00.000Z");
    expect(at("45m", "2026-11-22T15:00:00Z")).toBe("2026-11-22T14:15:00.000Z");
  });

  test("the hour stays the same on the other side of a clock change", () => {
    expect(at("3d 9:30", "2026-11-02T15:00:00Z")).toBe("2026-10-30T13:30:00.000Z");
    expect(at("1d 9:30", "2027-03-14T15:00:00Z")).toBe("2027-03-13T14:30:00.000Z");
  });

  test.each(["05:30", "14:00", "21:59", "04:30"])(
    "whoever is late in emergency is overdue at %s, and only just if the programme is open",
    (time) => {
      const now = new Date(`2026-11-23T${time}:00Z`);
      const asked = momentOf("late emergency", now, defaultClocks);
      const late = now.getTime() - meetBy(defaultClocks, "emergency", asked).getTime();
      expect(late).toBeGreaterThanOrEqual(12 * 60_000);
      expect(asked.getTime()).toBeGreaterThan(now.getTime() - 16 * 3_600_000);
    },
  );
});
