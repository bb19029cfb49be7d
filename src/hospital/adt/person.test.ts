import { describe, expect, it } from "vitest";
import type { AdtEntry } from "./entry.ts";
import { entry, minute } from "./fixtures/entries.ts";
import { admit, stayOf } from "./fixtures/stays.ts";

describe("who the person is", () => {
  const named = entry("A08", 5, {
    person: {
      legalName: { set: { family: "Roy", given: "Camille" } },
      nameUsed: { set: "Cam" },
      birthYear: { set: 1984 },
    },
  });

  it("stays as it was when a message does not say, and goes when one deletes it", () => {
    expect(stayOf(admit, named, entry("A08", 6))).toMatchObject({ nameUsed: "Cam", birthYear: 1984 });
    const without = entry("A31", 6, {
      person: { nameUsed: "deleted", legalName: "deleted", birthYear: "deleted" },
    });
    expect(stayOf(admit, named, without)).toMatchObject({
      nameUsed: undefined,
      legalName: undefined,
      birthYear: undefined,
    });
  });

  it("takes a death from the person or from the departure, and takes it back when both signs are gone", () => {
    const died = entry("A08", 50, { person: { death: { set: { at: minute(45) } } } });
    const departed = entry("A03", 60, { stay: { disposition: { set: "20" } } });
    const denied = entry("A31", 70, { person: { death: "deleted" } });
    expect(stayOf(admit).death).toBe("none");
    expect(stayOf(admit, died)).toMatchObject({ state: "open", death: "died", diedAt: minute(45) });
    expect(stayOf(admit, died, denied)).toMatchObject({ death: "withdrawn", diedAt: undefined });
    expect(stayOf(admit, departed)).toMatchObject({ death: "died", diedAt: minute(60) });
    expect(stayOf(admit, departed, denied).death).toBe("died");
    expect(stayOf(admit, departed, entry("A13", 80)).death).toBe("withdrawn");
    expect(stayOf(admit, departed, entry("A08", 80, { stay: { disposition: { set: "01" } } })).death).toBe(
      "withdrawn",
    );
    expect(stayOf(admit, denied).death).toBe("none");
  });

  it("has the surviving number after a merge, whether the merge or the admission came first", () => {
    const survivor = { value: "9000", authority: "GENERAL", type: "MR" };
    const merge = (minutes: number): AdtEntry =>
      entry("A40", minutes, {
        visit: undefined,
        recordNumbers: [survivor],
        replaced: { recordNumbers: admit.recordNumbers, visit: undefined },
      });
    for (const when of [-10, 10]) {
      expect(stayOf(admit, merge(when))).toMatchObject({
        recordNumbers: [survivor],
        retiredRecordNumbers: admit.recordNumbers,
      });
    }
    const undone = entry("A37", 20, { recordNumbers: [survivor], linked: admit.recordNumbers });
    expect(stayOf(admit, merge(10), undone)).toMatchObject({
      recordNumbers: admit.recordNumbers,
      retiredRecordNumbers: [],
    });
  });

  it("is not taken from messages that pass by, and not forgotten when one names no record", () => {
    const passing = entry("A54", 5, { person: { nameUsed: { set: "Wrong" } } });
    expect(stayOf(admit, passing).nameUsed).toBeUndefined();
    expect(stayOf(admit, entry("A08", 5, { recordNumbers: [] })).recordNumbers).toEqual(admit.recordNumbers);
  });

  it("goes to the right record when the stay had been written on a wrong one", () => {
    const right = [{ value: "5000", authority: "GENERAL", type: "MR" }];
    expect(stayOf(admit, entry("A45", 10, { recordNumbers: right })).recordNumbers).toEqual(right);
  });
});
