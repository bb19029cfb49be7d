import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdtEntry } from "./entry.ts";
import { at, entry, minute } from "./fixtures/entries.ts";
import { rebuildStay } from "./rules.ts";
import type { Told } from "./told.ts";
import type { Trigger } from "./triggers.ts";

const triggers: readonly Trigger[] = [
  ...(["A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A11", "A12", "A13", "A21", "A22"] as const),
  ...(["A24", "A27", "A28", "A31", "A37", "A38", "A40", "A45", "A50", "A52", "A53", "A54"] as const),
];
const told = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Told<Value>> =>
  fc.oneof(fc.constant("unchanged" as const), fc.constant("deleted" as const), fc.record({ set: value }));
const number = fc.constantFrom("1", "2", "3").map((value) => ({ value, authority: "GENERAL", type: "MR" }));

/** Few minutes and few keys, so that events of the same minute and merges of the same numbers are common. */
const anyEntry: fc.Arbitrary<AdtEntry> = fc
  .record({
    key: fc.uuid(),
    trigger: fc.constantFrom(...triggers),
    minutes: fc.nat(6),
    claimedId: fc.constantFrom(undefined, "a", "b"),
    own: number,
    other: number,
    unit: fc.constantFrom("ED", "5W"),
    bed: fc.constantFrom("1", undefined),
    moved: fc.boolean(),
    patientClass: told(fc.constantFrom("I", "E", "O", "P", "ZZ")),
    disposition: told(fc.constantFrom("01", "07", "20")),
    admitted: told(fc.nat(6).map(minute)),
    departed: told(fc.nat(6).map(minute)),
    death: told(fc.constant({ at: undefined })),
    nameUsed: told(fc.constantFrom("Cam", "Dee")),
  })
  .map((said) =>
    entry(said.trigger, said.minutes, {
      key: said.key,
      claimedId: said.claimedId,
      recordNumbers: [said.own],
      replaced: { recordNumbers: [said.other], visit: undefined },
      linked: [said.other],
      person: { death: said.death, nameUsed: said.nameUsed },
      stay: {
        patientClass: said.patientClass,
        disposition: said.disposition,
        admittedAt: said.admitted,
        departedAt: said.departed,
        ...(said.moved ? { location: at(said.unit, said.bed) } : {}),
      },
    }),
  );

const entries = fc.uniqueArray(anyEntry, { maxLength: 12, selector: ({ key }) => key });

describe("what must always hold", () => {
  it("gives the same stay for the same messages in any order and any repetition", () => {
    const twoTellings = entries.chain((once) =>
      fc.tuple(
        fc.constant(once),
        fc
          .array(fc.constantFrom(...once, undefined), { maxLength: 6 })
          .map((extra) => [...once, ...extra.filter((each) => each !== undefined)])
          .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
      ),
    );
    fc.assert(
      fc.property(twoTellings, ([once, shuffled]) => {
        expect(rebuildStay(shuffled)).toEqual(rebuildStay(once));
      }),
      { numRuns: 1000 },
    );
  });

  it("has a departure exactly when the person has departed, and a leave exactly when they are on leave", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const stay = rebuildStay(all);
        if (stay === undefined) return;
        expect(stay.departedAt !== undefined).toBe(stay.state === "departed");
        expect(stay.departure !== undefined).toBe(stay.state === "departed");
        expect(stay.onLeaveSince !== undefined).toBe(stay.state === "on leave");
        expect(stay.diedAt === undefined || stay.death === "died").toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("names the last place of the list as the place where the person is, and no number as used and retired", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const stay = rebuildStay(all);
        if (stay === undefined) return;
        const last = stay.locations.at(-1);
        expect([stay.unit, stay.room, stay.bed]).toEqual([last?.unit, last?.room, last?.bed]);
        const retired = new Set(stay.retiredRecordNumbers.map(({ value }) => value));
        expect(stay.recordNumbers.some(({ value }) => retired.has(value))).toBe(false);
      }),
    );
  });
});
