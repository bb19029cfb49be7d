import { describe, expect, test } from "vitest";
import { decide } from "./decide.ts";
import type { JourneyEvent } from "./events.ts";
import { cover, finished, handOver, invitation, paused } from "./examples-for-tests.ts";
import { pairState } from "./pair.ts";
import {
  clockActor,
  coordinator,
  days,
  dee,
  fact,
  hospital,
  hours,
  invites,
  journeyOf,
  matching,
  onShift,
  person,
  refusal,
  start,
  toCrossing,
  toMeeting,
  toOffered,
} from "./story-for-tests.ts";

const coverBy = (peer: string) => ({ kind: "on cover", peer, until: days(9) }) as const;

describe("what stays with the pair", () => {
  test("every state of a pair", () => {
    const later = days(2.5);
    expect(pairState(journeyOf(toOffered), "sam", start)).toBe("offered");
    expect(pairState(journeyOf(toMeeting), "sam", start)).toBe("free");
    expect(pairState(journeyOf(toMeeting), "dee", start)).toBe("assigned");
    expect(pairState(journeyOf([...toCrossing, cover]), "sam", later)).toBe("on cover");
    expect(pairState(journeyOf([...toCrossing, cover]), "sam", days(3))).toBe("free");
    const over = journeyOf([...toCrossing, { ...fact(dee, days(2)), ...handOver, peer: "sam" }]);
    expect(pairState(over, "dee", later)).toBe("ended");
    expect(pairState(journeyOf([...toMeeting, { ...fact(dee, start), kind: "not me" }]), "dee", later)).toBe(
      "closed",
    );
  });

  test("a cover that is over before its time leaves nothing behind: that peer is a former one", () => {
    const kimCovers: JourneyEvent = { ...fact(dee, days(2.2)), ...coverBy("kim") };
    const afterwards: readonly (readonly [string, JourneyEvent])[] = [
      ["someone else covers", kimCovers],
      ["handed over", { ...fact(dee, days(2.2)), ...handOver, peer: "kim" }],
      ["stopped", { ...fact(person, days(2.2)), kind: "stopped" }],
      ["finished", finished],
      ["the cover left", { ...fact(coordinator, days(2.2)), kind: "peer left", peer: "sam" }],
    ];
    for (const [what, event] of afterwards)
      expect(pairState(journeyOf([...toCrossing, cover, event]), "sam", days(2.3)), what).toBe("ended");
    const again = journeyOf([
      ...toCrossing,
      cover,
      kimCovers,
      { ...fact(dee, days(2.3)), ...coverBy("sam") },
    ]);
    expect(pairState(again, "sam", days(2.4))).toBe("on cover");
    expect(pairState(again, "kim", days(2.4))).toBe("ended");
  });

  test("whoever comes back within a year is offered to the same peer first", () => {
    const back: JourneyEvent = { ...fact(person, days(99)), kind: "returned", ...invitation };
    expect(journeyOf([...toCrossing, finished, back]).wave.peers).toEqual(["dee"]);
    const gone: JourneyEvent = { ...fact(coordinator, days(60)), kind: "peer left", peer: "dee" };
    expect(journeyOf([...toCrossing, finished, gone, back]).wave.peers).toEqual([]);
  });

  test("two records that are one person: the older goes on, and a peer closed in the other is let go", () => {
    const other = journeyOf([
      { ...invites, id: "o", at: hours(1), journeyId: "other" },
      { ...fact(person, hours(2)), kind: "not this peer", peer: "dee" },
      paused,
    ]);
    const merged: JourneyEvent = { ...fact(hospital, days(3)), kind: "merged", other };
    const one = journeyOf([...toCrossing, merged]);
    expect(one.peer).toBeNull();
    expect(Object.keys(one.overlays).sort()).toEqual(["between peers", "paused"]);
    expect(pairState(one, "dee", days(4))).toBe("closed");
    const undone: JourneyEvent = { ...fact(coordinator, days(5)), kind: "merge undone", otherId: "other" };
    const apart = journeyOf([...toCrossing, merged, undone]);
    expect(pairState(apart, "dee", days(6))).toBe("assigned");
    expect([apart.overlays, apart.merged]).toEqual([{}, []]);
    expect(refusal(decide(other, { ...merged, other: journeyOf(toCrossing) }, onShift))).toBe(
      "not the older",
    );
    const retired: JourneyEvent = { ...fact(hospital, days(3)), kind: "merged", into: "other" };
    expect(refusal(decide(journeyOf([...toCrossing, retired]), { ...paused, at: days(4) }, onShift))).toBe(
      "not from here",
    );
  });

  test("matching is the one who offers, the clock the one who moves on", () => {
    const next: JourneyEvent = { ...fact(clockActor, hours(1)), kind: "no answer", wave: 1 };
    const moved = journeyOf([...toOffered, next]);
    expect([moved.wave.peers, moved.notAgain]).toEqual([[], ["dee", "sam"]]);
    expect(
      refusal(decide(moved, { ...fact(matching, hours(1)), kind: "offered", peers: ["kim"] }, onShift)),
    ).toBeNull();
  });
});
