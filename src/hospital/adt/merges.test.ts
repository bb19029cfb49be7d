import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdtEntry } from "./entry.ts";
import { entry, minute } from "./fixtures/entries.ts";
import { type RecordNumber, recordKey } from "./identifiers.ts";
import { type MergeFact, mergeFacts, pointersFrom, survivingNumber } from "./merges.ts";

const merged = (retired: string, survivor: string, minutes: number): MergeFact => ({
  kind: "merged",
  retired,
  survivor,
  at: minute(minutes),
  key: `${retired}${survivor}${minutes}`,
});
const apart = (one: string, other: string, minutes: number): MergeFact => ({
  ...merged(one, other, minutes),
  kind: "taken apart",
});
const survivor = (facts: readonly MergeFact[], number: string): string =>
  survivingNumber(pointersFrom(facts), number);

describe("following a record that was merged", () => {
  it("goes on over several merges", () => {
    const facts = [merged("A", "B", 1), merged("B", "C", 2)];
    expect(["A", "B", "C", "D"].map((number) => survivor(facts, number))).toEqual(["C", "C", "C", "D"]);
  });

  it("goes on when the second merge names a number that was already retired", () => {
    expect(survivor([merged("A", "B", 1), merged("C", "A", 2)], "C")).toBe("B");
  });

  it("believes the later of two merges that contradict each other, and never goes in circles", () => {
    const facts = [merged("A", "B", 1), merged("B", "A", 2)];
    expect([survivor(facts, "A"), survivor(facts, "B")]).toEqual(["A", "A"]);
    const around = [merged("A", "B", 1), merged("B", "C", 2), merged("C", "A", 3)];
    expect(["A", "B", "C"].map((number) => survivor(around, number))).toEqual(["A", "A", "A"]);
  });

  it("gives both people their own record back when the merge is undone, whichever is named first", () => {
    expect(survivor([merged("A", "B", 1), apart("A", "B", 2)], "A")).toBe("A");
    expect(survivor([merged("A", "B", 1), apart("B", "A", 2)], "A")).toBe("A");
    expect(survivor([merged("A", "B", 1), merged("B", "C", 2), apart("A", "C", 3)], "A")).toBe("A");
  });

  it("leaves other merges alone when one is undone", () => {
    const facts = [merged("A", "B", 1), merged("D", "B", 2), apart("A", "B", 3)];
    expect(survivor(facts, "D")).toBe("B");
  });

  it("undoes nothing between people who were not merged", () => {
    const facts = [merged("A", "B", 1), merged("C", "D", 2), apart("A", "C", 3)];
    expect([survivor(facts, "A"), survivor(facts, "C")]).toEqual(["B", "D"]);
  });

  it("takes a merge that is told after its undoing as older when it happened earlier", () => {
    expect(survivor([apart("A", "B", 2), merged("A", "B", 1)], "A")).toBe("A");
    expect(survivor([merged("A", "B", 3), apart("A", "B", 2)], "A")).toBe("B");
  });

  it("ends, and gives the same answer, for any facts in any order and any repetition", () => {
    const number = fc.constantFrom("A", "B", "C", "D", "E");
    const fact = fc
      .record({ one: number, other: number, at: fc.nat(4), undone: fc.boolean() })
      .filter(({ one, other }) => one !== other)
      .map(({ one, other, at, undone }) => (undone ? apart : merged)(one, other, at));
    const told = fc
      .array(fact, { maxLength: 12 })
      .chain((facts) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray([...facts, ...facts], { minLength: 2 * facts.length }),
        ),
      );
    fc.assert(
      fc.property(told, ([facts, shuffled]) => {
        const pointers = pointersFrom(facts);
        expect(new Map([...pointersFrom(shuffled)].sort())).toEqual(new Map([...pointers].sort()));
        for (const each of "ABCDE") expect(pointers.has(survivingNumber(pointers, each))).toBe(false);
      }),
    );
  });
});

describe("what a message says about numbers", () => {
  const number = (value: string, authority: string, type = "MR"): RecordNumber => ({
    value,
    authority,
    type,
  });
  const pairs = (told: AdtEntry): readonly (readonly [string, string])[] =>
    mergeFacts(told).map(({ retired, survivor: survives }) => [retired, survives]);

  it("pairs each retired number with the survivor of the same authority, else with the record's own", () => {
    const merge = entry("A40", 1, {
      recordNumbers: [number("1", "SOUTH", "PI"), number("2", "NORTH")],
      replaced: { recordNumbers: [number("3", "SOUTH"), number("4", "OLD")], visit: undefined },
    });
    expect(pairs(merge)).toEqual([
      [recordKey(number("3", "SOUTH")), recordKey(number("1", "SOUTH"))],
      [recordKey(number("4", "OLD")), recordKey(number("2", "NORTH"))],
    ]);
  });

  it("prefers a survivor of the same type", () => {
    const merge = entry("A40", 1, {
      recordNumbers: [number("1", "SOUTH", "PI"), number("2", "SOUTH"), number("3", "SOUTH", "PT")],
      replaced: { recordNumbers: [number("9", "SOUTH", "PT")], visit: undefined },
    });
    expect(pairs(merge)).toEqual([[recordKey(number("9", "SOUTH")), recordKey(number("3", "SOUTH"))]]);
  });

  it("retires no number that the survivor keeps", () => {
    const kept = entry("A40", 1, {
      recordNumbers: [number("2", "SOUTH"), number("1", "SOUTH")],
      replaced: { recordNumbers: [number("1", "SOUTH")], visit: { value: "V100", from: "visit number" } },
    });
    expect(pairs(kept)).toEqual([]);
    const same = [number("1", "SOUTH")];
    expect(
      pairs(entry("A40", 1, { recordNumbers: same, replaced: { recordNumbers: same, visit: undefined } })),
    ).toEqual([]);
  });

  it("retires a visit number as well", () => {
    const change = entry("A50", 1, {
      replaced: { recordNumbers: [], visit: { value: "V1", from: "visit number" } },
    });
    expect(pairs({ ...change, visit: undefined })).toEqual([]);
    expect(mergeFacts(change).map(({ kind }) => kind)).toEqual(["merged"]);
    expect(pairs(change)).toEqual([['["visit number","V1"]', '["visit number","V100"]']]);
  });

  it("retires nobody when a stay only moves to another record", () => {
    const move = entry("A45", 1, { replaced: { recordNumbers: [number("9", "GENERAL")], visit: undefined } });
    expect(mergeFacts(move)).toEqual([]);
  });

  it("takes two records apart that are no longer linked", () => {
    const [fact] = mergeFacts(entry("A37", 1, { linked: [number("9", "GENERAL")] }));
    expect(fact?.kind).toBe("taken apart");
  });
});
