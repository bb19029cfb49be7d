import { describe, expect, it } from "vitest";
import type { FollowUpFactsJson, PersonCard } from "./contract.ts";
import {
  dayOfStay,
  factsOf,
  isOpenTo,
  momentToTry,
  needsYou,
  nextCheckIn,
  toldToPeer,
  whoSeesContact,
} from "./rules.ts";

const zone = "America/Toronto";
const now = new Date("2026-11-22T15:42:00Z");
const id = (n: number) => `01936f00-0000-7000-8000-${String(n).padStart(12, "0")}`;

const nothing: FollowUpFactsJson = {
  crossingAt: null,
  stays: [],
  contacts: [],
  quietSince: null,
  extraDays: 0,
  restartedAt: null,
};
const stay = (openedAt: string, leftAt: string | null): FollowUpFactsJson["stays"][number] => ({
  stayId: id(9),
  where: "ward",
  openedAt,
  leave: null,
  departure: leftAt === null ? null : { at: leftAt, unplanned: false, toAnotherHospital: false },
});
const inHospital = { ...nothing, stays: [stay("2026-11-20T03:00:00Z", null)] };
const leftOnFriday: FollowUpFactsJson = {
  ...nothing,
  crossingAt: "2026-11-14T15:00:00Z",
  stays: [stay("2026-11-13T15:00:00Z", "2026-11-20T14:00:00Z")],
  contacts: [{ id: id(8), at: "2026-11-21T14:00:00Z", result: "reached" }],
};

const person = (n: number, more: Partial<PersonCard>): PersonCard => ({
  personId: id(n),
  journeyId: id(100 + n),
  nameUsed: `Person ${n}`,
  pronouns: "",
  language: "en",
  stage: "crossing",
  relation: "assigned",
  coverUntil: null,
  where: null,
  facts: nothing,
  ...more,
});

describe("one person", () => {
  it("in hospital: the day of the stay is counted as a ward counts, by the programme’s midnight", () => {
    expect(dayOfStay(factsOf(inHospital, zone), now)).toBe(4);
    expect(dayOfStay(factsOf(leftOnFriday, zone), now)).toBeNull();
  });

  it("after hospital: the check-in that is due comes before those to come", () => {
    expect(nextCheckIn(factsOf(leftOnFriday, zone), now)).toMatchObject({ name: "48–72 h", state: "due" });
    expect(nextCheckIn(factsOf(inHospital, zone), now)).toBeNull();
  });
});

it("a day to try again that has gone by is today, never “try again yesterday”", () => {
  expect(momentToTry("2026-11-21", now, zone)).toEqual(now);
  expect(momentToTry("2026-11-22", now, zone)).toEqual(now);
  expect(momentToTry("2026-11-24", now, zone)).toEqual(new Date("2026-11-24T05:00:00Z"));
});

describe("“Needs you”", () => {
  const comeBy = [{ requestId: id(7), personId: id(2), askedAt: "2026-11-22T15:00:00Z" }];
  const people = [
    person(1, { facts: leftOnFriday }),
    person(2, {}),
    person(3, { stage: "meeting" }),
    person(4, { stage: "met" }),
  ];

  it("puts who asked first, then who waits to be met, then what is due", () => {
    const needs = needsYou(people, comeBy, now, zone);
    expect(needs.map((need) => [need.kind, need.person.nameUsed])).toEqual([
      ["come by", "Person 2"],
      ["to meet", "Person 3"],
      ["talk to come", "Person 4"],
      ["check-in", "Person 1"],
    ]);
  });

  it("leaves alone whoever said “don’t look for me”, unless they ask themselves (story S7.3)", () => {
    const quiet = { ...leftOnFriday, quietSince: "2026-11-21T15:00:00Z" };
    const quietly = [person(1, { facts: quiet }), person(2, { facts: quiet })];
    expect(needsYou(quietly, comeBy, now, zone).map(({ kind }) => kind)).toEqual(["come by"]);
  });

  it("shows no request of someone who is not one’s own", () => {
    expect(needsYou([], comeBy, now, zone)).toEqual([]);
  });
});

describe("who can see it", () => {
  const open = [{ reader: "care-team", item: "contact-made", until: "2026-11-30T00:00:00Z" }];

  it("a contact reaches the team only with a yes in force, a plan never does", () => {
    expect(whoSeesContact({ outcome: "reached" }, [], now)).toBe("my-peers");
    expect(whoSeesContact({ outcome: "reached" }, open, now)).toBe("care-team");
    expect(whoSeesContact({ outcome: "planned" }, open, now)).toBe("my-peers");
    expect(whoSeesContact({ outcome: "reached" }, open, new Date("2026-12-01T00:00:00Z"))).toBe("my-peers");
  });

  it("a yes is for one reader and one item", () => {
    expect(isOpenTo(open, "care-team", "words-to-team", now)).toBe(false);
    expect(isOpenTo(open, "cover", "contact-made", now)).toBe(false);
  });
});

it("a refused step is told to a peer in a peer’s words, any other problem as it is", () => {
  expect(toldToPeer({ code: "step-not-from-here", status: 409 })).toEqual({
    code: "peer-step-not-from-here",
    status: 409,
  });
  expect(toldToPeer({ code: "no-answer" })).toEqual({ code: "no-answer" });
});
