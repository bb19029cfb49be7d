import fc from "fast-check";
import { expect, test } from "vitest";
import { allQuestions, anyDirective, moment } from "./any-directive-for-tests.ts";
import { compileBlocks, compileGrants } from "./compile.ts";
import { decideConsent, type Question } from "./consent.ts";
import type { ConsentFacts, OtherRecord } from "./facts.ts";

/** What row security makes of the compiled rows, in words of code. */
const openByRows = (facts: ConsentFacts, { reader, readerId, item, stayId, at }: Question): boolean =>
  !compileBlocks(facts, at).includes(readerId) &&
  compileGrants(facts, at).some(
    (grant) =>
      grant.reader === reader &&
      grant.item === item &&
      (grant.readerId === null || grant.readerId === readerId) &&
      (grant.stayId === null || grant.stayId === stayId) &&
      !grant.exceptReaders.includes(readerId) &&
      (stayId === null || !grant.exceptStays.includes(stayId)) &&
      (grant.openUntil === null || grant.openUntil > at),
  );

const anyClosing = fc.option(
  fc.record({
    at: fc.integer({ min: 0, max: 40 }).map(moment),
    how: fc.constantFrom("ended" as const, "stopped" as const),
  }),
);
const anyOther: fc.Arbitrary<OtherRecord> = fc.record({
  directives: fc.array(anyDirective, { maxLength: 8 }),
  mergedAt: fc.integer({ min: 0, max: 25 }).map(moment),
  inForce: fc.boolean(),
});

test("the compiled rows say the same as the pure decision, for every reader, item, stay and moment, also after merges", () => {
  fc.assert(
    fc.property(
      fc.array(anyDirective, { maxLength: 12 }),
      anyClosing,
      fc.array(anyOther, { maxLength: 2 }),
      fc.integer({ min: 0, max: 40 }),
      (directives, closing, others, minute) => {
        const facts: ConsentFacts = { directives, closing, others };
        for (const each of allQuestions) {
          const asked = { ...each, at: moment(minute) };
          expect(openByRows(facts, asked)).toBe(decideConsent(facts, asked).allowed);
        }
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);
