import { describe, expect, test } from "vitest";
import { mayTry, tryAgainOn } from "./attempts.ts";
import { bridgePicture } from "./bridge-picture.ts";
import { followUpsDue } from "./due.ts";
import { endsOn } from "./ending.ts";
import type { Contact, FollowUpFacts } from "./facts.ts";
import type { Stay } from "./stays.ts";

const zone = "America/Toronto";
const left = new Date("2026-03-02T20:00:00Z"); // Monday 15:00
const afterLeaving = (days: number) => new Date(left.getTime() + days * 86_400_000);
const stay: Stay = {
  stayId: "stay",
  where: "ward",
  openedAt: afterLeaving(-10),
  departure: { at: left, unplanned: true, toAnotherHospital: false },
  leave: null,
};
const inside: Stay = { ...stay, departure: null };
const onLeave: Stay = { ...inside, leave: { since: afterLeaving(0), dueBack: afterLeaving(1) } };
const facts: FollowUpFacts = {
  crossingAt: afterLeaving(-5),
  stays: [stay],
  contacts: [],
  quietTimes: [],
  extraDays: 0,
  restartedAt: null,
  zone,
};
const quiet = [{ from: afterLeaving(0.1), until: null }];
const contact = (days: number, result: Contact["result"]): Contact => ({
  id: `${result} ${days}`,
  at: afterLeaving(days),
  result,
});
const tried = (...days: readonly number[]) => days.map((day) => contact(day, "tried"));

describe("trying has a stop", () => {
  test.each([
    ["the first", [], 0.8, "yes"],
    ["the second the same day", [0.7], 0.8, "yes"],
    ["the third the same day", [0.7, 0.75], 0.8, "two tries today"],
    ["the third another day", [0.7, 0.75], 2, "yes"],
    ["a fourth", [0.7, 0.75, 2], 3, "three tries used"],
  ] as const)("%s", (_, tries, now, answer) => {
    expect(mayTry(tried(...tries), afterLeaving(now), zone)).toBe(answer);
  });

  test.each([
    ["nothing tried", [], null],
    ["the same day once", [0.7], "2026-03-03"],
    ["then two days later", [0.75, 0.7], "2026-03-05"],
    ["after a day with one try each, two days later", [0.7, 2], "2026-03-06"],
    ["not after three", [0.7, 2, 3], null],
  ] as const)("try again: %s", (_, tries, day) => {
    expect(tryAgainOn(tried(...tries), afterLeaving(5), zone)).toBe(day);
  });

  test("the next rung takes over when two days later is too late", () => {
    expect(tryAgainOn(tried(0.7, 0.75), afterLeaving(1.5), zone)).toBeNull();
    expect(tryAgainOn(tried(0.7, 0.75), afterLeaving(3), zone)).toBe("2026-03-05");
  });
});

describe("what is due today", () => {
  const due = (some: Partial<FollowUpFacts>, days: number) =>
    followUpsDue({ ...facts, ...some }, afterLeaving(days));

  test("a check-in, with its tries and whether another is allowed", () => {
    expect(due({ contacts: tried(0.8) }, 0.9)).toEqual([
      {
        kind: "check-in",
        rung: "24 h",
        state: "due",
        by: afterLeaving(1),
        tries: 1,
        mayTry: "yes",
        tryAgainOn: "2026-03-03",
      },
    ]);
    expect(due({}, 1.2)).toMatchObject([{ rung: "24 h", state: "overdue" }]);
    expect(due({}, 0.1)).toEqual([]);
  });

  test("a planned contact of today until the person was reached", () => {
    const planned = contact(20, "planned");
    const checkedIn = contact(14, "reached");
    expect(due({ contacts: [checkedIn, planned] }, 19.9)).toEqual([
      { kind: "planned contact", contactId: planned.id, by: planned.at },
    ]);
    expect(due({ contacts: [checkedIn, planned] }, 18)).toEqual([]);
    expect(due({ contacts: [checkedIn, planned, contact(19.9, "tried")] }, 20)).toHaveLength(1);
    expect(due({ contacts: [checkedIn, planned, contact(20, "reached")] }, 20)).toEqual([]);
  });

  test("one quiet check when someone is late from leave", () => {
    expect(due({ stays: [onLeave] }, 0.9)).toEqual([]);
    expect(due({ stays: [onLeave] }, 1)).toEqual([
      { kind: "back from leave?", stayId: "stay", by: afterLeaving(1) },
    ]);
    expect(due({ stays: [onLeave], contacts: tried(1.2) }, 1.3)).toEqual([]);
    expect(due({ stays: [onLeave], contacts: [...tried(0.5), contact(3, "planned")] }, 1.3)).toHaveLength(1);
    expect(due({ stays: [{ ...onLeave, departure: stay.departure }] }, 1.3)).toMatchObject([
      { kind: "check-in" },
    ]);
  });

  test("the most urgent comes first", () => {
    const list = due({ contacts: [contact(0.8, "planned")] }, 0.9);
    expect(list.map(({ kind }) => kind)).toEqual(["planned contact", "check-in"]);
  });

  test("nothing for someone who asked for quiet, or without a yes", () => {
    expect(due({ quietTimes: quiet, contacts: [contact(0.9, "planned")] }, 0.9)).toEqual([]);
    expect(due({ crossingAt: null, contacts: [contact(0.9, "planned")] }, 0.9)).toEqual([]);
  });
});

describe("the day support ends", () => {
  test.each([
    ["ninety days after leaving", {}, "2026-05-31"],
    ["ninety days after the yes, when that came later", { crossingAt: afterLeaving(10) }, "2026-06-10"],
    ["ninety days after the yes, without a stay", { stays: [] }, "2026-05-26"],
    ["as agreed, when it is longer", { extraDays: 30 }, "2026-06-30"],
    ["counted anew after a death that was an error", { restartedAt: afterLeaving(5) }, "2026-06-05"],
    ["not known in hospital", { stays: [inside] }, null],
    ["not known on leave", { stays: [onLeave] }, null],
    [
      "known in hospital for someone who asked for quiet",
      { stays: [inside], quietTimes: quiet },
      "2026-05-31",
    ],
    ["never, before the yes", { crossingAt: null }, null],
  ] as const)("%s", (_, some, day) => {
    expect(endsOn({ ...facts, ...some })).toBe(day);
  });
});

describe("the bridge picture", () => {
  test("shows contacts, check-ins, departures, today and the far bank, and says the same in sentences", () => {
    const contacts = [contact(-4, "reached"), ...tried(1), contact(2, "reached"), contact(8, "planned")];
    expect(bridgePicture({ ...facts, contacts }, afterLeaving(7.1))).toEqual({
      place: "after",
      today: 12,
      end: 95,
      piers: [{ day: 5, unplanned: true, current: true }],
      bolts: [
        { state: "reached", day: 1, rung: null },
        { state: "tried", day: 6, rung: null },
        { state: "missed", day: 6, rung: "24 h" },
        { state: "reached", day: 7, rung: null },
        { state: "due", day: 12, rung: "7" },
        { state: "planned", day: 13, rung: null },
        { state: "planned", day: 19, rung: "14" },
        { state: "planned", day: 35, rung: "30" },
        { state: "planned", day: 65, rung: "60" },
        { state: "planned", day: 95, rung: "90" },
      ],
      text: [
        { key: "bridge.place", params: { place: "after" } },
        { key: "bridge.reached", params: { count: 2, last: "2026-03-04" } },
        { key: "bridge.check-in-due", params: { rung: "7", day: "2026-03-09" } },
        { key: "bridge.ends", params: { day: "2026-05-31" } },
      ],
    });
  });

  test("in hospital there is no far bank yet and no check-in", () => {
    const picture = bridgePicture({ ...facts, stays: [inside] }, afterLeaving(1));
    expect(picture).toMatchObject({ place: "in hospital", bolts: [], piers: [], end: null });
    expect(picture?.text.map(({ key }) => key)).toEqual(["bridge.place", "bridge.not-reached-yet"]);
  });

  test("before anything is due it names the next check-in; a former pier carries no ladder", () => {
    const back: Stay = { ...inside, stayId: "again", openedAt: afterLeaving(3) };
    expect(bridgePicture(facts, afterLeaving(0.1))?.text[2]).toEqual({
      key: "bridge.next-check-in",
      params: { rung: "24 h", day: "2026-03-03" },
    });
    expect(bridgePicture({ ...facts, stays: [stay, back] }, afterLeaving(4))?.piers).toEqual([
      { day: 5, unplanned: true, current: false },
    ]);
    const gone = { ...back, departure: { at: afterLeaving(6), unplanned: false, toAnotherHospital: false } };
    expect(
      bridgePicture({ ...facts, stays: [stay, gone] }, afterLeaving(6.1))?.piers.map(
        ({ current }) => current,
      ),
    ).toEqual([false, true]);
  });

  test("there is none before support begins", () => {
    expect(bridgePicture({ ...facts, crossingAt: null }, afterLeaving(1))).toBeNull();
  });
});
