import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOUR, weekdayOf } from "../../platform/calendar/rules.ts";
import {
  dayShown,
  daysOf,
  lengthOf,
  longestShift,
  mondayOf,
  saidOf,
  spanOf,
  standingOf,
  troubleWith,
  weekOf,
} from "./rules.ts";

const toronto = "America/Toronto";
const said = (day: string, from: string, until: string) => ({ day, from, until });
const hours = (day: string, from: string, until: string, zone = toronto) =>
  lengthOf(spanOf(said(day, from, until), zone)) / HOUR;

describe("when a shift is", () => {
  test.each([
    ["a day", "2026-11-23", "08:00", "16:00", 8],
    ["a night, until the next morning", "2026-11-23", "20:00", "08:00", 12],
    ["from midnight to midnight", "2026-11-23", "00:00", "00:00", 24],
    ["the night in which the clocks go back: an hour longer", "2026-10-31", "20:00", "07:00", 12],
    ["the night in which the clocks go forward: an hour shorter", "2026-03-07", "20:00", "08:00", 11],
  ])("%s", (_, day, from, until, long) => {
    expect(hours(day, from, until)).toBe(long);
  });

  test("the clock is that of its hospital", () => {
    expect(spanOf(said("2026-11-23", "08:00", "16:00"), "America/Winnipeg").from).toEqual(
      new Date("2026-11-23T14:00:00Z"),
    );
    expect(spanOf(said("2026-11-23", "08:00", "16:00"), "America/St_Johns").from).toEqual(
      new Date("2026-11-23T11:30:00Z"),
    );
  });

  test("a time that is skipped that night is meant an hour later; one that comes twice, the first time", () => {
    expect(spanOf(said("2026-03-08", "02:30", "08:00"), toronto).from).toEqual(
      new Date("2026-03-08T07:30:00Z"),
    );
    expect(spanOf(said("2026-11-01", "01:30", "08:00"), toronto).from).toEqual(
      new Date("2026-11-01T05:30:00Z"),
    );
  });

  test("a quarter of an hour that begins in the skipped hour is a quarter of an hour", () => {
    expect(spanOf(said("2026-03-08", "02:45", "03:00"), toronto)).toEqual({
      from: new Date("2026-03-08T07:45:00Z"),
      until: new Date("2026-03-08T08:00:00Z"),
    });
  });

  test("what is said of a shift means the same shift again, also around the change of the clocks", () => {
    const changes = ["2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01"].map((on) => new Date(on));
    const day = fc.oneof(
      fc.integer({ min: 0, max: 3_000 }).map((add) => new Date(Date.UTC(2024, 0, 1 + add))),
      fc.constantFrom(...changes),
    );
    const quarter = fc.integer({ min: 0, max: 95 });
    fc.assert(
      fc.property(
        day,
        quarter,
        quarter,
        fc.constantFrom(toronto, "America/St_Johns", "UTC"),
        (on, a, b, zone) => {
          const text = (quarters: number) =>
            `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
          const span = spanOf(said(on.toISOString().slice(0, 10), text(a), text(b)), zone);
          expect(span.until > span.from).toBe(true);
          // Two times of a clock cannot say a whole day, and nobody may work that long.
          if (lengthOf(span) <= longestShift) expect(spanOf(saidOf(span, zone), zone)).toEqual(span);
        },
      ),
    );
  });
});

describe("what is in the way", () => {
  const now = new Date("2026-11-23T15:00:00Z"); // 10:00 in Toronto
  const planned = (from: string, until: string, others = [said("2026-11-24", "08:00", "16:00")]) =>
    troubleWith(
      spanOf(said("2026-11-24", from, until), toronto),
      others.map((other) => spanOf(other, toronto)),
      now,
    );

  test.each([
    ["before it, to the minute", "00:00", "08:00", undefined],
    ["after it, to the minute", "16:00", "23:00", undefined],
    ["the same", "08:00", "16:00", "in the way"],
    ["into it", "06:00", "08:01", "in the way"],
    ["inside it", "09:00", "10:00", "in the way"],
    ["around it", "07:00", "17:00", "in the way"],
    ["twelve hours", "16:00", "04:00", undefined],
    ["a minute more", "16:00", "04:01", "too long"],
    ["the same time twice: a whole day", "09:00", "09:00", "too long"],
  ])("%s", (_, from, until, trouble) => {
    expect(planned(from, until)).toBe(trouble);
  });

  test("a night of twelve hours on the clock lasts thirteen when the clocks go back, and is too long", () => {
    const night = spanOf(said("2026-10-31", "20:00", "08:00"), toronto);
    expect(troubleWith(night, [], new Date("2026-10-01T00:00:00Z"))).toBe("too long");
  });

  test("a shift may have begun already, but not ended", () => {
    const today = (from: string, until: string) =>
      troubleWith(spanOf(said("2026-11-23", from, until), toronto), [], now);
    expect(today("08:00", "16:00")).toBeUndefined();
    expect(today("02:00", "10:00")).toBe("over");
    expect(today("02:00", "10:01")).toBeUndefined();
  });
});

describe("a shift that comes back", () => {
  test("every Tuesday and Thursday for four weeks, from the first day on", () => {
    expect(daysOf({ firstDay: "2026-11-26", weekdays: [2, 4], weeks: 4 })).toEqual([
      "2026-11-26",
      "2026-12-01",
      "2026-12-03",
      "2026-12-08",
      "2026-12-10",
      "2026-12-15",
      "2026-12-17",
    ]);
  });

  test("whatever is asked: the weekdays that were said, none before the first day, none past the weeks, none twice", () => {
    const asked = fc.record({
      firstDay: fc.integer({ min: 0, max: 3_000 }).map((add) => {
        return new Date(Date.UTC(2024, 0, 1 + add)).toISOString().slice(0, 10);
      }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      weeks: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(asked, (repeat) => {
        const days = daysOf(repeat);
        expect(new Set(days).size).toBe(days.length);
        for (const day of days) {
          expect(repeat.weekdays).toContain(weekdayOf(day));
          expect(day >= repeat.firstDay).toBe(true);
        }
        const end = Date.parse(mondayOf(repeat.firstDay)) + repeat.weeks * 7 * 24 * HOUR;
        expect(days.every((day) => Date.parse(day) < end)).toBe(true);
        expect(days.length).toBeGreaterThanOrEqual((repeat.weeks - 1) * repeat.weekdays.length);
      }),
    );
  });
});

test("what is to come, what runs and what is over", () => {
  const span = { from: new Date("2026-11-23T13:00:00Z"), until: new Date("2026-11-23T21:00:00Z") };
  const at = (iso: string) => new Date(`2026-11-23T${iso}:00Z`);
  expect(standingOf(span, null, at("12:59"))).toBe("to come");
  expect(standingOf(span, null, at("13:00"))).toBe("running");
  expect(standingOf(span, null, at("21:00"))).toBe("over");
  expect(standingOf(span, at("15:00"), at("15:00"))).toBe("over");
  expect(longestShift).toBe(12 * HOUR);
});

describe("under which day a shift is looked for", () => {
  const days = ["2026-11-23", "2026-11-24", "2026-11-25"];
  const week = { days, today: "2026-11-24" };
  test.each([
    ["runs since last night", "2026-11-23", "running", "2026-11-24"],
    ["ended last night", "2026-11-23", "over", "2026-11-23"],
    ["runs since this morning", "2026-11-24", "running", "2026-11-24"],
    ["comes tomorrow", "2026-11-25", "to come", "2026-11-25"],
    ["runs since the night before this week", "2026-11-22", "running", "2026-11-24"],
  ] as const)("one that %s", (_, day, standing, shown) => {
    expect(dayShown(week, { day, standing })).toBe(shown);
  });
  test("in last week’s plan one that runs stands where it begins", () => {
    const [day, standing] = ["2026-11-23", "running"] as const;
    expect(dayShown({ days, today: "2026-11-30" }, { day, standing })).toBe(day);
  });
});

test("a week is its seven days from Monday on, whichever of them it is asked for", () => {
  const week = [
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
    "2026-11-28",
    "2026-11-29",
  ];
  for (const day of week) expect(weekOf(day)).toEqual(week);
});

test("hours are said with two digits each, as a field wants them", () => {
  const early = said("2026-11-23", "00:05", "08:09");
  expect(saidOf(spanOf(early, toronto), toronto)).toEqual(early);
});
