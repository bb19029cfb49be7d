import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayIn } from "../../platform/words/say.ts";
import { bridgePicture, type FollowUpFacts } from "../follow-up/rules.ts";
import { positionOf } from "./bridge-scale.ts";
import { bridgeViewOf } from "./bridge-view.ts";
import { plannedAt } from "./plan.ts";
import { words } from "./words.ts";

const timeZone = "America/Toronto";
const now = new Date("2026-11-22T15:42:00Z");
const clock = { now, timeZone, language: "en" } as const;
const say = sayIn(words, "en");
const day = 86_400_000;
const before = (days: number) => new Date(now.getTime() - days * day);

const facts = (begun: number | null, left: number | null): FollowUpFacts => ({
  crossingAt: begun === null ? null : before(begun),
  stays: [
    {
      stayId: "s",
      where: "ward",
      openedAt: before((begun ?? 0) + 1),
      leave: null,
      departure: left === null ? null : { at: before(left), unplanned: false, toAnotherHospital: false },
    },
  ],
  contacts: begun === null ? [] : [{ id: "c", at: before(begun), result: "reached" }],
  quietTimes: [],
  extraDays: 0,
  restartedAt: null,
  zone: timeZone,
});

describe("where a day stands on the bridge", () => {
  it("later days stand further across, and none leaves the bridge", () => {
    const spans = fc.record({
      begun: fc.integer({ min: 0, max: 80 }),
      since: fc.integer({ min: 0, max: 80 }),
    });
    fc.assert(
      fc.property(spans, fc.boolean(), ({ begun, since }, isInside) => {
        const picture = bridgePicture(facts(begun, isInside ? null : Math.min(since, begun)), now);
        expect(picture).not.toBeNull();
        if (!picture) return;
        const places = Array.from({ length: 200 }, (_, one) => positionOf(one, picture));
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0);
          expect(place).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("the first two weeks after leaving have room for their four check-ins", () => {
    const picture = bridgePicture(facts(10, 0), now);
    const place = (days: number) => (picture ? positionOf(10 + days, picture) : Number.NaN);
    expect(place(7) - place(1)).toBeGreaterThan(0.1);
    expect(place(90)).toBeCloseTo(1);
  });
});

describe("the picture in words", () => {
  it("tells what a passer-by may hear: no place, no reason", () => {
    const view = bridgeViewOf(facts(8, 2.1), clock, say);
    expect(view.description).toMatch(
      /^After hospital. Met once, last .+\. 48-hour check-in is due\. Support ends 18 Feb 2027\.$/,
    );
    expect(view.bolts.map(({ state }) => state)).toContain("due");
    expect(view.piers).toHaveLength(1);
  });

  it("before the yes there is a bridge with nothing on it", () => {
    expect(bridgeViewOf(facts(null, null), clock, say)).toMatchObject({ today: 0, bolts: [], piers: [] });
  });
});

it("a planned time is the programme’s, and half a time is none", () => {
  expect(plannedAt("2026-11-23", "10:30", timeZone)?.toISOString()).toBe("2026-11-23T15:30:00.000Z");
  expect(plannedAt("2026-11-23", "", timeZone)).toBeNull();
  expect(plannedAt("", "10:30", timeZone)).toBeNull();
});
