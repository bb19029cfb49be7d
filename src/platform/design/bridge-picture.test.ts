import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  across,
  archPath,
  type Bolt,
  deckAt,
  labelLines,
  largeShape,
  spreadBolts,
} from "./bridge-picture.ts";

const bolt = (at: number): Bolt => ({ at, state: "reached", label: `at ${at}` });
const positions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

describe("the deck", () => {
  it("begins at one bank, ends at the other and is highest in the middle", () => {
    expect(across(0, largeShape)).toBe(15);
    expect(across(1, largeShape)).toBe(85);
    expect(deckAt(0, largeShape)).toBe(100);
    expect(deckAt(1, largeShape)).toBe(100);
    expect(deckAt(0.5, largeShape)).toBe(68);
  });

  it("keeps on the bridge whatever lies before or after it", () => {
    expect(across(-3, largeShape)).toBe(15);
    expect(across(1.4, largeShape)).toBe(85);
    expect(across(Number.NaN, largeShape)).toBe(15);
  });

  it("is one curve that meets the arch at both ends and in the middle", () => {
    expect(archPath(0, 1, largeShape)).toBe("M150 100Q500 36 850 100");
    expect(archPath(0.5, 0.5, largeShape)).toBe("M500 68Q500 68 500 68");
    expect(archPath(0, 1, largeShape, -15)).toBe("M150 85Q500 21 850 85");
  });
});

it("labels of departures that lie close take turns on two lines", () => {
  const pier = (at: number) => ({ at, label: `left ${at}` });
  expect(labelLines([])).toEqual([]);
  expect(labelLines([pier(0.1), pier(0.9)])).toEqual([0, 0]);
  expect(labelLines([pier(0.1), pier(0.2), pier(0.3)])).toEqual([0, 1, 0]);
});

describe("bolts of one crowded day", () => {
  it("stand apart when there is room", () => {
    const places = spreadBolts([bolt(0.2), bolt(0.2), bolt(0.21)], 0.6, 0.05).map(({ at }) => at);
    expect(places).toEqual([0.2, 0.25, 0.3].map((at) => expect.closeTo(at)));
  });

  it("share the room that is left before today", () => {
    const places = spreadBolts([bolt(0.1), bolt(0.1), bolt(0.1), bolt(0.1)], 0.1, 0.05).map(({ at }) => at);
    expect(places).toEqual([0.025, 0.05, 0.075, 0.1].map((at) => expect.closeTo(at)));
  });

  it("never change sides of today, never leave the bridge, never lose one", () => {
    fc.assert(
      fc.property(positions, fc.double({ min: 0, max: 1, noNaN: true }), (at, today) => {
        const spread = spreadBolts(at.map(bolt), today, 0.045);
        const slack = 1e-9;
        expect(spread).toHaveLength(at.length);
        for (const one of spread) {
          const was = Number(one.label.slice(3));
          expect(was <= today ? one.at <= today + slack : one.at >= today - slack).toBe(true);
          expect(one.at).toBeGreaterThanOrEqual(-slack);
          expect(one.at).toBeLessThanOrEqual(1 + slack);
        }
      }),
    );
  });
});
