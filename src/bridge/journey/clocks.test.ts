import { describe, expect, test } from "vitest";
import { clocks, clocksDue, nextClock } from "./clocks.ts";
import type { JourneyEvent } from "./events.ts";
import {
  cannotBeAsked,
  died,
  finished,
  held,
  invitation,
  longer,
  paused,
  type Story,
} from "./examples-for-tests.ts";
import type { Waiting } from "./journey.ts";
import { meetBy, overdueAt } from "./meet-clock.ts";
import { isOpenNow } from "./opening-hours.ts";
import { defaultClocks } from "./settings.ts";
import * as story from "./story-for-tests.ts";
import {
  admitted,
  clockActor,
  coordinator,
  days,
  dee,
  fact,
  hours,
  invites,
  journeyOf,
  leaves,
  person,
} from "./story-for-tests.ts";

const { toCrossing, toInvited, toMeeting, toMet, toOffered } = story;
const left = leaves(days(3));
const weekdays = {
  ...defaultClocks,
  openingHours: { ...defaultClocks.openingHours, weekdays: [1, 2, 3, 4, 5] },
};
const shown = (events: Story, now = days(2), settings = defaultClocks) =>
  Object.fromEntries(clocks(journeyOf(events), settings, now).map(({ kind, dueAt }) => [kind, dueAt]));
const kindsOf = (events: Story, now = days(2)) => Object.keys(shown(events, now)).sort();
const outside: Story = [{ ...invites, waiting: "outside", stay: null }];

describe("by when someone should have come (Toronto)", () => {
  test.each<readonly [string, Waiting, string, string]>([
    ["emergency: an hour", "emergency", "2026-03-02T10:00-05:00", "2026-03-02T11:00-05:00"],
    [
      "emergency before closing: the rest tomorrow",
      "emergency",
      "2026-03-02T19:40-05:00",
      "2026-03-03T08:40-05:00",
    ],
    [
      "emergency at night: an hour after opening",
      "emergency",
      "2026-03-02T23:00-05:00",
      "2026-03-03T09:00-05:00",
    ],
    [
      "emergency, the night the clocks go forward",
      "emergency",
      "2026-03-07T19:30-05:00",
      "2026-03-08T08:30-04:00",
    ],
    ["emergency, exactly up to closing", "emergency", "2026-03-02T19:00-05:00", "2026-03-02T20:00-05:00"],
    ["ward in the morning: today by 20:00", "ward", "2026-03-02T10:00-05:00", "2026-03-02T20:00-05:00"],
    ["ward at 16:00: still today", "ward", "2026-03-02T16:00-05:00", "2026-03-02T20:00-05:00"],
    ["ward after 16:00: tomorrow by noon", "ward", "2026-03-02T16:01-05:00", "2026-03-03T12:00-05:00"],
    ["ward before opening: today", "ward", "2026-03-02T05:00-05:00", "2026-03-02T20:00-05:00"],
    ["ward late at night: tomorrow by noon", "ward", "2026-03-02T23:00-05:00", "2026-03-03T12:00-05:00"],
    ["outside: three days", "outside", "2026-03-02T10:00-05:00", "2026-03-05T10:00-05:00"],
    ["outside at night: when it opens", "outside", "2026-03-06T23:00-05:00", "2026-03-10T08:00-04:00"],
  ])("%s", (_, waiting, from, by) => {
    expect(meetBy(defaultClocks, waiting, new Date(from))).toEqual(new Date(by));
  });

  test("a programme that is closed on weekends counts on Monday", () => {
    const saturday = new Date("2026-03-07T10:00-05:00");
    expect(meetBy(weekdays, "ward", saturday)).toEqual(new Date("2026-03-09T12:00-04:00"));
    expect(meetBy(weekdays, "emergency", saturday)).toEqual(new Date("2026-03-09T09:00-04:00"));
    expect([isOpenNow(weekdays, saturday), isOpenNow(defaultClocks, saturday)]).toEqual([false, true]);
    expect(isOpenNow(defaultClocks, new Date("2026-03-07T20:00-05:00"))).toBe(false);
    expect(isOpenNow(defaultClocks, new Date("2026-03-07T08:00-05:00"))).toBe(true);
  });

  test("overdue is told at once, at twice and at four times the clock, in opening hours", () => {
    expect(overdueAt(defaultClocks, "emergency", story.start)).toEqual([hours(1), hours(2), hours(4)]);
    expect(overdueAt(defaultClocks, "ward", story.start)[1]).toEqual(new Date("2026-03-03T08:00-05:00"));
  });
});

describe("before meeting", () => {
  test("an invitation has its meet clock, its first wave at once, and an end should nobody come", () => {
    expect(shown(toInvited, hours(1))).toMatchObject({ wave: story.start, meet: hours(10) });
    expect(shown(toInvited, hours(1))["never met"]).toEqual(new Date("2026-03-07T08:00-05:00"));
  });

  test("a wave that is out ends after its minutes; the next is due at once", () => {
    expect(shown(toOffered, hours(1)).wave).toEqual(hours(0.6));
    const next: JourneyEvent = { ...fact(clockActor, hours(1)), kind: "no answer", wave: 1 };
    expect(clocks(journeyOf([...toOffered, next]), defaultClocks, hours(1))[0]).toMatchObject({
      kind: "wave",
      causes: null,
    });
    expect(kindsOf(toMeeting)).not.toContain("wave");
  });

  test("repeats that were slept through are told once, as the latest", () => {
    const told = (now: Date) =>
      clocksDue(journeyOf(toInvited), defaultClocks, now).flatMap(({ kind, causes }) =>
        kind === "meet" ? [causes] : [],
      );
    expect(told(hours(9.9))).toEqual([]);
    expect(told(hours(10))).toEqual([{ kind: "clock ran out", told: 1 }]);
    expect(told(days(2))).toEqual([{ kind: "clock ran out", told: 3 }]);
    const latest: JourneyEvent = { ...fact(clockActor, days(2)), kind: "clock ran out", told: 3 };
    expect(kindsOf([...toInvited, latest])).not.toContain("meet");
  });

  test("after a pause the clock begins again", () => {
    const again: JourneyEvent = { ...fact(person, days(3)), kind: "no longer paused" };
    expect(kindsOf([...toInvited, paused])).toEqual(["never met"]);
    expect(shown([...toInvited, paused, again], days(3)).meet).toEqual(new Date("2026-03-05T20:00-05:00"));
  });

  test("while someone cannot be asked nobody is sent; the ward asks again each day for seven days", () => {
    expect(kindsOf([...toInvited, cannotBeAsked])).toEqual(["ask again", "never met", "stay silent"]);
    expect(shown([...toInvited, cannotBeAsked])["ask again"]).toEqual(hours(27));
    const still = (day: number): JourneyEvent => ({ ...cannotBeAsked, id: `still ${day}`, at: days(day) });
    expect(shown([...toMet, cannotBeAsked, still(6)])["ask again"]).toEqual(days(7));
    expect(kindsOf([...toMet, cannotBeAsked, still(6.5)])).not.toContain("ask again");
  });

  test("never met: 72 h after leaving, or 72 h after the last repeat, or 7 days after coming too late", () => {
    const tooLate: JourneyEvent = { ...fact(dee, hours(1)), kind: "not there", tooLate: true };
    const reachable: Story = [{ ...invites, canBeReached: true }, ...toMeeting.slice(1), tooLate];
    expect(shown([...toMeeting, leaves(hours(3))])["never met"]).toEqual(hours(75));
    expect(shown(outside)["never met"]).toEqual(new Date("2026-03-17T11:00-04:00"));
    expect(shown(reachable)["never met"]).toEqual(hours(1 + 7 * 24));
  });

  test("never met: a hospital that someone left before they asked says nothing about who came since", () => {
    const back: JourneyEvent = { ...fact(person, days(60)), kind: "returned", ...invitation };
    const returned = [...toCrossing, left, finished, back];
    const repeats = overdueAt(defaultClocks, "outside", days(60));
    expect(shown(returned, days(60))["never met"]).toEqual(new Date(Number(repeats.at(-1)) + 72 * 3_600_000));
    const again: JourneyEvent = { ...fact(person, days(60)), kind: "called back" };
    const asksAgain: JourneyEvent = {
      ...fact(person, days(60)),
      kind: "invited",
      personSaid: "own page",
      ...invitation,
      stay: admitted(days(1)),
    };
    const calledBack: JourneyEvent = { ...fact(person, days(2)), kind: "called back" };
    const asked = [...toInvited, calledBack, asksAgain, { ...left, at: days(60) }];
    expect(shown(asked, days(60))["never met"]).toEqual(new Date(Number(repeats.at(-1)) + 72 * 3_600_000));
    expect(shown([...asked, again], days(60)).forget).toEqual(days(63));
  });
});

describe("the talk", () => {
  test("is over after 14 days, or 72 h after leaving if that is first", () => {
    expect(shown(toMet).talk).toEqual(hours(2 + 14 * 24));
    expect(shown([...toMet, left]).talk).toEqual(days(6));
    expect(shown([...toMet, leaves(days(13))]).talk).toEqual(hours(2 + 14 * 24));
    expect(shown([...toMeeting, leaves(hours(1)), story.meets]).talk).toEqual(hours(2 + 14 * 24));
  });

  test("waits for someone who cannot be asked, up to a point", () => {
    const again: JourneyEvent = { ...fact(dee, days(20)), kind: "can be asked again" };
    expect(shown([...toMet, left, cannotBeAsked]).talk).toEqual(hours(3 + 10 * 24));
    expect(shown([...toMet, cannotBeAsked, again], days(20)).talk).toEqual(days(23));
  });
});

describe("support", () => {
  test("after leaving: the next check-in, the notice and the end", () => {
    expect(shown([...toCrossing, left], days(3.1))).toEqual({
      "check-in": days(4),
      "end is near": new Date("2026-05-04T00:00-04:00"),
      end: new Date("2026-06-04T00:00-04:00"),
    });
  });

  test("a try in vain is tried again the same day", () => {
    const tries: JourneyEvent = {
      ...fact(dee, days(3.8)),
      kind: "contact",
      contact: { id: "try", at: days(3.8), result: "tried" },
    };
    expect(shown([...toCrossing, left, tries], days(3.9))["try again"]).toEqual(
      new Date("2026-03-06T00:00-05:00"),
    );
  });

  test("the end is told 30 and 10 days before, once each, and only the later when both were slept through", () => {
    const near = (now: Date, ...told: Story) =>
      clocks(journeyOf([...toCrossing, left, ...told]), defaultClocks, now).find(
        ({ kind }) => kind === "end is near",
      )?.causes;
    const first: JourneyEvent = {
      ...fact(clockActor, days(64)),
      kind: "end is near",
      endsOn: "2026-06-03",
      daysBefore: 30,
    };
    const second: JourneyEvent = {
      ...fact(clockActor, days(84)),
      kind: "end is near",
      endsOn: "2026-06-03",
      daysBefore: 10,
    };
    expect(near(days(10))).toMatchObject({ daysBefore: 30, endsOn: "2026-06-03" });
    expect(near(days(64), first)).toMatchObject({ daysBefore: 10 });
    expect(near(days(84))).toMatchObject({ daysBefore: 10 });
    expect(near(days(84), first, second)).toBeUndefined();
    expect(near(days(95))).toBeUndefined();
    expect(near(days(66), first, { ...longer, at: days(65) })).toMatchObject({
      daysBefore: 30,
      endsOn: "2026-07-03",
    });
  });

  test("without a stay there is a review every thirty days, counted from the last time together", () => {
    const noStay: Story = [...outside, ...toCrossing.slice(1)];
    const met: JourneyEvent = {
      ...fact(dee, days(12)),
      kind: "contact",
      contact: { id: "c", at: days(12), result: "reached" },
    };
    expect(shown(noStay).review).toEqual(days(31));
    expect(shown([...noStay, met], days(13)).review).toEqual(days(42));
    expect(kindsOf(toCrossing)).not.toContain("review");
  });

  test("between peers a coordinator has one working day", () => {
    const alone = (day: number): JourneyEvent => ({ ...fact(dee, days(day)), kind: "not me later" });
    expect(shown([...toCrossing, alone(2)])["re-match"]).toEqual(days(3));
    expect(shown([...toCrossing, alone(4)], days(4))["re-match"]).toEqual(new Date("2026-03-09T10:00-04:00"));
  });

  test("whoever can be asked again is shown within three days what was decided for them", () => {
    const events: Story = [
      ...toCrossing,
      { ...cannotBeAsked, at: days(2) },
      { ...fact(dee, days(3)), kind: "can be asked again" },
    ];
    const met: JourneyEvent = {
      ...fact(dee, days(3)),
      kind: "contact",
      contact: { id: "c", at: days(3), result: "reached" },
    };
    expect(shown(events, days(3))["talk after"]).toEqual(days(6));
    expect(kindsOf([...events, met], days(3))).not.toContain("talk after");
  });

  test("a stay that falls silent is asked about, a leave that lasts too long too", () => {
    const leave = { id: "out", stayId: "stay", at: days(3), kind: "on leave", dueBack: days(4) } as const;
    const out: JourneyEvent = { ...fact(story.hospital, days(3)), kind: "leave changed", fact: leave };
    expect(shown(toCrossing)).toEqual({ "stay silent": hours(-5 + 30 * 24) });
    expect(shown([...toCrossing, out], days(3))).toEqual({
      "stay silent": days(33),
      "back from leave": days(4),
    });
  });
});

describe("afterwards", () => {
  const calledBack: JourneyEvent = { ...fact(person, hours(9)), kind: "called back" };
  const nobody: JourneyEvent = { ...fact(coordinator, days(1)), kind: "nobody can come" };

  test("who never crossed is forgotten 72 h after leaving, or after the end without a stay", () => {
    expect(shown([...toInvited, calledBack])).toEqual({});
    expect(shown([...toInvited, calledBack, left]).forget).toEqual(days(6));
    expect(shown([...toInvited, leaves(hours(3)), { ...calledBack, at: days(9) }]).forget).toEqual(days(9));
    expect(shown([...outside, calledBack]).forget).toEqual(hours(81));
    expect(shown([...outside, nobody]).forget).toEqual(days(4));
    expect(shown([{ ...invites, canBeReached: true, stay: null }, nobody]).forget).toEqual(days(31));
    expect(shown([...outside, { ...held, at: hours(1) }, calledBack])).toEqual({});
  });

  test("who crossed once is forgotten by no clock, whatever becomes of a later invitation", () => {
    const support = [...toCrossing, left, finished];
    const back: JourneyEvent = { ...fact(person, days(60)), kind: "returned", ...invitation };
    const takenBack = (day: number): JourneyEvent => ({ ...fact(person, days(day)), kind: "called back" });
    const muchLater: JourneyEvent = { ...fact(person, days(500)), kind: "returned late", ...invitation };
    const asksAgain: JourneyEvent = {
      ...fact(person, days(70)),
      kind: "invited",
      personSaid: "own page",
      ...invitation,
    };
    for (const events of [
      [...support, back, takenBack(61)],
      [...support, muchLater, takenBack(501)],
      [...support, back, takenBack(61), asksAgain, takenBack(71)],
    ])
      expect(shown(events, days(600))).toEqual({});
  });

  test("a year to come back; after a death nothing; after a death that was an error all begins anew", () => {
    expect(shown([...toCrossing, finished], days(60))).toEqual({
      "return window": new Date("2027-04-21T15:00:00Z"),
    });
    expect(shown([...toCrossing, left, died], days(60))).toEqual({});
    const error: JourneyEvent = { ...fact(coordinator, days(20)), kind: "death was an error" };
    expect(shown([...toCrossing, left, died, error], days(20)).end).toEqual(
      new Date("2026-06-21T00:00-04:00"),
    );
  });

  test("of two records that are one person each clock takes the earlier date", () => {
    const other = journeyOf([
      { ...invites, id: "o", journeyId: "other", at: hours(1), waiting: "emergency" },
    ]);
    const merged: JourneyEvent = { ...fact(story.hospital, hours(1)), kind: "merged", other };
    expect(shown([...toInvited, merged], hours(1)).meet).toEqual(hours(2));
    const retired: JourneyEvent = { ...fact(story.hospital, hours(1)), kind: "merged", into: "other" };
    expect(nextClock(journeyOf([...toInvited, retired]), defaultClocks, hours(1))).toBeNull();
  });

  test("the next clock is the earliest", () => {
    expect(nextClock(journeyOf(toInvited), defaultClocks, hours(1))?.kind).toBe("wave");
    expect(
      nextClock(
        journeyOf([...toInvited, { ...fact(person, hours(1)), kind: "erased" }]),
        defaultClocks,
        hours(2),
      ),
    ).toBeNull();
  });
});
