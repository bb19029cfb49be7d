import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Contact, FollowUpFacts } from "./facts.ts";
import { ladder } from "./ladder.ts";
import { rungsNow } from "./rung-states.ts";
import type { Stay } from "./stays.ts";

const zone = "America/Toronto";
const left = new Date("2026-03-02T20:00:00Z"); // Monday 15:00
const afterLeaving = (days: number) => new Date(left.getTime() + days * 86_400_000);
const stay: Stay = {
  stayId: "stay",
  where: "ward",
  openedAt: afterLeaving(-10),
  departure: { at: left, unplanned: false, toAnotherHospital: false },
  leave: null,
};
const facts: FollowUpFacts = {
  crossingAt: afterLeaving(-5),
  stays: [stay],
  contacts: [],
  quietTimes: [],
  extraDays: 0,
  restartedAt: null,
  zone,
};
const contact = (days: number, result: Contact["result"] = "reached"): Contact => ({
  id: `${result} ${days}`,
  at: afterLeaving(days),
  result,
});
const states = (some: Partial<FollowUpFacts>, days: number) =>
  rungsNow({ ...facts, ...some }, afterLeaving(days)).map(({ state }) => state);
const waiting = (count: number) => Array.from({ length: count }, () => "to come");

describe("the ladder", () => {
  test("hangs on the minute of leaving, then on the programme's days, over the change to summer time", () => {
    const shown = ladder(left, zone).map(({ name, opensAt, dueFrom, dueBy, closesAt }) => [
      name,
      ...[opensAt, dueFrom, dueBy, closesAt].map((at) => at.toISOString().slice(0, 16)),
    ]);
    expect(shown).toEqual([
      ["24 h", "2026-03-03T08:00", "2026-03-03T08:00", "2026-03-03T20:00", "2026-03-04T08:00"],
      ["48–72 h", "2026-03-04T08:00", "2026-03-04T08:00", "2026-03-05T20:00", "2026-03-07T05:00"],
      ["7", "2026-03-07T05:00", "2026-03-09T04:00", "2026-03-10T04:00", "2026-03-12T16:00"],
      ["14", "2026-03-12T16:00", "2026-03-16T04:00", "2026-03-17T04:00", "2026-03-24T04:00"],
      ["30", "2026-03-24T04:00", "2026-04-01T04:00", "2026-04-02T04:00", "2026-04-16T04:00"],
      ["60", "2026-04-16T04:00", "2026-05-01T04:00", "2026-05-02T04:00", "2026-05-16T04:00"],
      ["90", "2026-05-16T04:00", "2026-05-31T04:00", "2026-06-01T04:00", "2026-06-01T04:00"],
    ]);
  });

  test("windows touch and never overlap, so that a contact counts once", () => {
    fc.assert(
      fc.property(
        fc.date({ min: afterLeaving(0), max: afterLeaving(2000), noInvalidDate: true }),
        (departure) => {
          const rungs = ladder(departure, zone);
          for (const [index, rung] of rungs.entries()) {
            expect(+rung.opensAt).toBeLessThanOrEqual(+rung.dueFrom);
            expect(+rung.dueFrom).toBeLessThan(+rung.dueBy);
            expect(+rung.dueBy).toBeLessThanOrEqual(+rung.closesAt);
            const next = rungs[index + 1];
            if (next) expect(+rung.closesAt).toBe(+next.opensAt);
          }
        },
      ),
    );
  });
});

describe("a rung", () => {
  test.each([
    ["is to come", {}, 0.1, waiting(7)],
    ["is due on its day", {}, 0.9, ["due", ...waiting(6)]],
    ["is overdue after its hour", {}, 1.1, ["overdue", ...waiting(6)]],
    ["is missed once the next one opens", {}, 1.6, ["missed", "due", ...waiting(5)]],
    ["is met by a contact in its window", { contacts: [contact(1)] }, 1.2, ["met", ...waiting(6)]],
    ["is not met too early", { contacts: [contact(0.4)] }, 0.9, ["due", ...waiting(6)]],
    [
      "may be met early by half its distance",
      { contacts: [contact(5)] },
      5.1,
      ["missed", "missed", "met", ...waiting(4)],
    ],
    ["is not met by trying", { contacts: [contact(0.8, "tried")] }, 0.9, ["due", ...waiting(6)]],
    [
      "is missed after three tries",
      { contacts: [contact(0.7, "tried"), contact(0.8, "tried"), contact(0.9, "tried")] },
      0.95,
      ["missed", ...waiting(6)],
    ],
    [
      "that went by before support began was nobody's",
      { crossingAt: afterLeaving(4) },
      4.1,
      ["taken back", "overdue", ...waiting(5)],
    ],
    [
      "that went by in a quiet time was nobody's, and later ones resume",
      { quietTimes: [{ from: afterLeaving(1), until: afterLeaving(2) }] },
      2.5,
      ["taken back", "due", ...waiting(5)],
    ],
    [
      "missed before the quiet time stays missed, and nothing is due during it",
      { quietTimes: [{ from: afterLeaving(2), until: null }] },
      2.5,
      ["missed", ...waiting(6)],
    ],
    [
      "that goes by during a quiet time is taken back",
      { quietTimes: [{ from: afterLeaving(1), until: null }] },
      1.6,
      ["taken back", ...waiting(6)],
    ],
  ])("%s", (_, some: Partial<FollowUpFacts>, days, expected) => {
    expect(states(some, days)).toEqual(expected);
  });

  test("the last one ends with its day", () => {
    expect(states({}, 90.3).at(-1)).toBe("due");
    expect(states({}, 91).at(-1)).toBe("missed");
  });

  test("there is no ladder in hospital, outside, or without a yes to peer support", () => {
    const back: Stay = { ...stay, stayId: "again", openedAt: afterLeaving(3), departure: null };
    expect(states({ stays: [stay, back] }, 4)).toEqual([]);
    expect(states({ stays: [] }, 4)).toEqual([]);
    expect(states({ crossingAt: null }, 4)).toEqual([]);
  });

  test("a new departure hangs up a new ladder; contacts made before stay where they were", () => {
    const departure = { at: afterLeaving(5), unplanned: true, toAnotherHospital: false };
    const stays = [stay, { ...stay, stayId: "again", openedAt: afterLeaving(3), departure }];
    expect(states({ stays, contacts: [contact(1)] }, 5.9)).toEqual(["due", ...waiting(6)]);
  });
});
