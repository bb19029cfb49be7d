import { describe, expect, test } from "vitest";
import { departureNow, departuresOf, placeOf } from "./place.ts";
import { type StayFact, staysFrom } from "./stays.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
let count = 0;
const base = (hour: number, stayId = "one") => ({
  id: `fact ${String(++count).padStart(3, "0")}`,
  stayId,
  at: at(hour),
});
const opens = (hour: number, stayId?: string): StayFact => ({
  ...base(hour, stayId),
  kind: "opened",
  where: "emergency",
});
const leaves = (hour: number, stayId?: string, toAnotherHospital = false): StayFact => ({
  ...base(hour, stayId),
  kind: "departed",
  unplanned: false,
  toAnotherHospital,
});
const plain = (
  kind: "moved" | "still here" | "back from leave" | "departure cancelled" | "cancelled",
  hour: number,
): StayFact => ({
  ...base(hour),
  kind,
});
const outUntil = (hour: number, back: number): StayFact => ({
  ...base(hour),
  kind: "on leave",
  dueBack: at(back),
});

const placeAfter = (...facts: readonly StayFact[]) => placeOf(staysFrom(facts));
const leftAfter = (...facts: readonly StayFact[]) =>
  departuresOf(staysFrom(facts)).map((departure) => departure.at);

describe("where the person is, from what the hospitals say", () => {
  test.each([
    ["no stay is outside", [], "outside"],
    ["an open stay is in hospital", [opens(1)], "in hospital"],
    ["out for a while is on leave", [opens(1), outUntil(2, 9)], "on leave"],
    [
      "back from leave is in hospital",
      [opens(1), outUntil(2, 9), plain("back from leave", 8)],
      "in hospital",
    ],
    [
      "one stay on leave and one open is in hospital",
      [opens(1), outUntil(2, 9), opens(3, "two")],
      "in hospital",
    ],
    ["gone is after", [opens(1), leaves(5)], "after"],
    ["not coming back from leave is after", [opens(1), outUntil(2, 4), leaves(5)], "after"],
    [
      "a cancelled departure is in hospital",
      [opens(1), leaves(5), plain("departure cancelled", 6)],
      "in hospital",
    ],
    ["a cancelled stay never was", [opens(1), plain("cancelled", 2), plain("moved", 3)], "outside"],
    ["a stay stays open while another closes", [opens(1), opens(2, "two"), leaves(5)], "in hospital"],
  ] as const)("%s", (_, facts, place) => {
    expect(placeAfter(...facts)).toBe(place);
  });

  test("leaving is the last of the open stays to close", () => {
    expect(leftAfter(opens(1), opens(2, "two"), leaves(5), leaves(9, "two"))).toEqual([at(9)]);
  });

  test("a transfer that arrives within 24 h is no departure, one that never arrives is", () => {
    expect(leftAfter(opens(1), leaves(5, "one", true), opens(29, "two"))).toEqual([]);
    expect(leftAfter(opens(1), leaves(5, "one", true), opens(30, "two"))).toEqual([at(5)]);
    expect(leftAfter(opens(1), leaves(5), opens(6, "two"))).toEqual([at(5)]);
  });

  test("the ladder's departure is the last one, and none while the person is back", () => {
    const twice = [opens(1), leaves(5), opens(7, "two")];
    expect(departureNow(staysFrom(twice))).toBeNull();
    expect(departureNow(staysFrom([...twice, leaves(9, "two")]))?.at).toEqual(at(9));
    expect(leftAfter(...twice, leaves(9, "two"))).toEqual([at(5), at(9)]);
  });

  test("a stay knows its kind, when it began and when it was last heard of", () => {
    expect(staysFrom([plain("still here", 6), opens(1), plain("moved", 3)])).toEqual([
      {
        stayId: "one",
        where: "emergency",
        openedAt: at(1),
        departure: null,
        leave: null,
        cancelled: false,
        lastHeardAt: at(6),
      },
    ]);
    const [stay] = staysFrom([opens(1), outUntil(2, 9)]);
    expect(stay?.leave).toEqual({ since: at(2), dueBack: at(9) });
  });

  test("two things said of the same minute count in the order of their ids", () => {
    const departed = leaves(5);
    const cancelled = plain("departure cancelled", 5);
    for (const facts of [
      [departed, cancelled],
      [cancelled, departed],
      [cancelled, departed, cancelled],
    ])
      expect(placeAfter(opens(1), ...facts)).toBe("in hospital");
  });
});
