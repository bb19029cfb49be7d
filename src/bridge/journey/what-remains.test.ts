import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, journeyFrom } from "./apply.ts";
import { clocks } from "./clocks.ts";
import { decide } from "./decide.ts";
import type { JourneyEvent } from "./events.ts";
import { calledBack, cover, finished, held, invitation, left, paused } from "./examples-for-tests.ts";
import { move, play } from "./random-story-for-tests.ts";
import { defaultClocks } from "./settings.ts";
import { nextSteps } from "./steps.ts";
import * as story from "./story-for-tests.ts";
import {
  admitted,
  days,
  dee,
  fact,
  hours,
  invites,
  journeyOf,
  kim,
  onShift,
  person,
  sam,
} from "./story-for-tests.ts";

const elsewhere: JourneyEvent = { ...fact(person, hours(0.5)), kind: "handled elsewhere" };
const notSam: JourneyEvent = { ...fact(person, hours(0.6)), kind: "not this peer", peer: "sam" };
const reaches = (peer: typeof dee, day: number): JourneyEvent => ({
  ...fact(peer, days(day)),
  kind: "contact",
  contact: { id: `contact ${day}`, at: days(day), result: "reached" },
});

describe("what outlives a journey", () => {
  const first = [invites, elsewhere, notSam, { ...held, at: hours(0.7) }, calledBack];
  const again: JourneyEvent = { ...invites, id: "again", at: days(9), journeyId: "second", stay: null };

  test("a new invitation starts empty but for closed pairs, the hold and 'handled elsewhere'", () => {
    const fresh = journeyOf([again]);
    const second = journeyOf([...first, again]);
    expect(second).toEqual({
      ...fresh,
      overlays: { held: hours(0.7) },
      marks: ["handled elsewhere"],
      closedPeers: ["sam"],
      seen: [...first.map(({ id }) => id), "again"],
    });
  });

  test("a first invitation carries nothing that nobody said", () => {
    const {
      overlays,
      marks,
      notAgain,
      formerPeers,
      closedPeers,
      contacts,
      quietTimes,
      endTold,
      seen,
      ...rest
    } = journeyOf([again]);
    expect([
      overlays,
      marks,
      notAgain,
      formerPeers,
      closedPeers,
      contacts,
      quietTimes,
      endTold,
      seen,
    ]).toEqual([...[{}, [], [], [], [], [], [], []], ["again"]]);
    expect(rest).toMatchObject({
      yes: "meeting",
      merged: [],
      forPersonOnly: [],
      stayFacts: [],
      extraDays: 0,
    });
  });

  test("who returns keeps contacts, stays and former peers; pauses, sharing and the old end are over", () => {
    const back: JourneyEvent = {
      ...fact(person, days(60)),
      kind: "returned",
      ...invitation,
      stay: admitted(days(59), "new"),
    };
    const journey = journeyOf([...story.toCrossing, left, reaches(dee, 4), finished, back]);
    expect(journey).toMatchObject({
      id: "journey",
      stage: "offered",
      yes: "meeting",
      crossingAt: null,
      peer: null,
    });
    expect(journey.contacts.map(({ id }) => id)).toEqual(["contact 4"]);
    expect(journey.stayFacts.map(({ kind }) => kind)).toEqual(["opened", "departed", "opened"]);
    expect(journey.formerPeers).toEqual(["dee"]);
    expect(journey.wave).toEqual({ number: 1, at: days(60), peers: ["dee"] });
  });
});

describe("who is still there", () => {
  test("a peer on cover may write, and nobody else who is not the person's own", () => {
    const covered = [...story.toCrossing, cover];
    expect(journeyOf([...covered, reaches(sam, 2.5)]).contacts).toHaveLength(1);
    expect(story.refusal(decide(journeyOf(covered), reaches(kim, 2.5), onShift))).toBe("not for you");
  });

  test("whoever leaves the programme leaves wave, cover and hopes, and the others stay", () => {
    const leavesUs = (peer: string, at: Date): JourneyEvent => ({
      ...fact(story.coordinator, at),
      kind: "peer left",
      peer,
    });
    expect(journeyOf([...story.toOffered, leavesUs("sam", hours(1))]).wave.peers).toEqual(["dee"]);
    expect(journeyOf([...story.toCrossing, cover, leavesUs("sam", days(2))])).toMatchObject({
      peer: "dee",
      cover: null,
    });
    expect(journeyOf([...story.toCrossing, cover, leavesUs("kim", days(2))]).cover).toEqual({
      peer: "sam",
      until: days(3),
    });
    expect(journeyOf([...story.toCrossing, finished, leavesUs("kim", days(60))]).lastPeer).toBe("dee");
  });

  test("what each may do next is read from the table", () => {
    const next = (by: typeof dee, events = story.toMeeting) =>
      nextSteps(journeyOf(events), by, hours(1)).map(({ kind }) => kind);
    expect(next(dee)).toEqual([
      "not me",
      "met",
      "not there",
      "departed",
      "hospital outside",
      "cannot be asked",
      "can be asked again",
    ]);
    expect(next(sam)).toEqual([]);
    expect(next(sam, story.toOffered)).toEqual(["not now", "can meet"]);
    expect(nextSteps(null, story.nurse, hours(1)).map(({ kind }) => kind)).toEqual([
      "asked, said no",
      "invited",
    ]);
    expect(nextSteps(null, dee, hours(1))).toEqual([]);
  });
});

describe("what a phone wrote under its lease", () => {
  const lease = { peer: "dee", from: hours(25), until: hours(33) };
  const wrote = { ...reaches(dee, 1.2), id: "written" };
  const told = (...later: readonly JourneyEvent[]) => {
    const before = journeyOf([...story.toCrossing, ...later]);
    const decision = decide(before, wrote, { ...onShift, lease });
    const after = "events" in decision ? decision.events.reduce<typeof before | null>(apply, before) : null;
    return [after?.contacts.length, after?.forPersonOnly];
  };

  test("counts while support goes on, also when another peer has taken over", () => {
    const over: JourneyEvent = {
      ...fact(dee, hours(34)),
      kind: "handed over",
      personSaid: "aloud",
      peer: "sam",
    };
    expect(told()).toEqual([1, []]);
    expect(told(over)).toEqual([1, []]);
  });

  test("is the person's alone once the pair is closed or support has ended", () => {
    expect(told({ ...notSam, at: hours(34), peer: "dee" })).toEqual([0, ["written"]]);
    expect(told({ ...fact(person, hours(34)), kind: "stopped" })).toEqual([0, ["written"]]);
  });

  test("is gone when the person had everything deleted", () => {
    expect(told({ ...fact(person, hours(34)), kind: "erased" })).toEqual([undefined, undefined]);
  });

  test("covers meeting someone, and no decision", () => {
    const gone = journeyOf([...story.toMeeting, { ...notSam, at: hours(1), peer: "dee" }]);
    const early = { ...lease, from: hours(0) };
    const answer = (event: JourneyEvent) => decide(gone, event, { ...onShift, lease: early });
    expect(answer(story.meets)).toEqual({ events: [{ ...story.meets, readableBy: "person only" }] });
    expect(answer({ ...fact(dee, hours(2)), kind: "not me" })).toEqual({ refused: "not from here" });
  });
});

describe("two records that are one person", () => {
  const other = (id: string, ...more: readonly JourneyEvent[]) =>
    journeyOf([{ ...invites, id: `invited ${id}`, journeyId: id }, ...more]);
  const merge = (one: ReturnType<typeof other>): JourneyEvent => ({
    ...fact(story.hospital, days(3)),
    kind: "merged",
    other: one,
  });

  test("a hold on either holds both", () => {
    const one = journeyOf([...story.toCrossing, merge(other("other", { ...held, at: hours(1) }))]);
    expect(Object.keys(one.overlays)).toEqual(["held"]);
  });

  test("an open one goes on before a closed one, and of two of the same minute one and the same", () => {
    const here = other("a");
    const may = (journey: typeof here, one: typeof here) =>
      story.refusal(decide(journey, merge(one), onShift));
    expect([may(here, other("b")), may(other("b"), here), may(here, here)]).toEqual([
      null,
      "not the older",
      "already so",
    ]);
    const closed = other("0", calledBack);
    expect([may(here, closed), may(closed, here)]).toEqual([null, "not the older"]);
  });

  test("a merge that is undone leaves no trace, whatever happened in between", () => {
    const lives = fc.tuple(
      fc.constantFrom(story.toOffered, story.toMeeting, story.toCrossing),
      fc.array(move, { maxLength: 25, size: "max" }),
    );
    const notDee: JourneyEvent = { ...fact(person, hours(2)), kind: "not this peer", peer: "dee" };
    const merged = merge(other("other", notDee, paused));
    const beginsAnew = ["invited", "invited by ward code", "returned late", "merge undone"];
    const facts = (events: readonly JourneyEvent[]) => {
      const { seen: _seen, apart: _apart, ...said } = journeyFrom(events) ?? journeyOf([]);
      return said;
    };
    fc.assert(
      fc.property(lives, ([first, moves]) => {
        const lived = play(moves, [...first, merged]).map(({ event }) => event);
        fc.pre(!lived.some(({ kind }) => beginsAnew.includes(kind)));
        const at = lived.at(-1)?.at ?? days(3);
        const undone: JourneyEvent = { ...fact(story.hospital, at), kind: "merge undone", otherId: "other" };
        expect(facts([...first, merged, ...lived, undone])).toEqual(facts([...first, ...lived]));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test("undoing one merge leaves the other", () => {
    const both = [...story.toCrossing, merge(other("x", paused)), merge(other("y"))];
    const undone: JourneyEvent = { ...fact(story.hospital, days(4)), kind: "merge undone", otherId: "x" };
    expect(journeyOf([...both, undone]).merged.map(({ id }) => id)).toEqual(["y"]);
    expect(story.refusal(decide(journeyOf([...both, undone]), { ...undone, id: "b" }, onShift))).toBe(
      "already so",
    );
    const retired: JourneyEvent = { ...fact(story.hospital, days(3)), kind: "merged", into: "older" };
    const back: JourneyEvent = { ...undone, id: "c", otherId: "older" };
    expect(journeyOf([...story.toCrossing, retired]).retiredInto).toBe("older");
    expect(journeyOf([...story.toCrossing, retired, back]).retiredInto).toBeNull();
  });
});

test("whom each clock reaches when it runs out", () => {
  const tells = (events: readonly JourneyEvent[], now = days(3.9)) =>
    Object.fromEntries(clocks(journeyOf(events), defaultClocks, now).map(({ kind, tells }) => [kind, tells]));
  const tried: JourneyEvent = {
    ...fact(dee, days(3.8)),
    kind: "contact",
    contact: { id: "t", at: days(3.8), result: "tried" },
  };
  expect(tells(story.toOffered)).toEqual({
    meet: "person",
    wave: "programme",
    "never met": "nobody",
    "stay silent": "programme",
  });
  expect(tells([...story.toCrossing, left, tried])).toEqual({
    "check-in": "programme",
    "try again": "programme",
    "end is near": "person",
    end: "nobody",
  });
  expect(tells([...story.toCrossing, finished], days(60))).toEqual({ "return window": "nobody" });
});
