import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allQuestions, anyDirective, moment } from "./any-directive-for-tests.ts";
import { decideConsent, type Question } from "./consent.ts";
import type { Closing, ConsentDirective, ConsentFacts } from "./facts.ts";
import { asOtherRecords, onlyBlocks } from "./records.ts";

const mergedAt = moment(30);
const anyHistory = fc.array(anyDirective, { maxLength: 12 });
const alone = (directives: readonly ConsentDirective[], closing: Closing | null = null): ConsentFacts => ({
  directives,
  closing,
  others: [],
});
const isOpen = (facts: ConsentFacts, asked: Omit<Question, "at">, minute = 31) =>
  decideConsent(facts, { ...asked, at: moment(minute) }).allowed;

/** The record that goes on, once the other one points to it. */
const mergedWith = (
  one: ConsentFacts,
  other: ConsentFacts,
  over: { readonly ownNoAt: Date | null } | null = null,
): ConsentFacts => ({ ...one, others: [...one.others, ...asOtherRecords(other, over, mergedAt)] });

describe("two records that are one person", () => {
  test("nothing is open that was not open under both, and everything that was", () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (one, other) => {
        const together = mergedWith(alone(one), alone(other));
        for (const asked of allQuestions) {
          const both = isOpen(alone(one), asked, 30) && isOpen(alone(other), asked, 30);
          expect(isOpen(together, asked)).toBe(both);
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test("three records, in whatever order they become one, are as narrow as all three", () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, anyHistory, (one, two, three) => {
        const chain = mergedWith(alone(one), mergedWith(alone(two), alone(three)));
        const star = mergedWith(mergedWith(alone(one), alone(two)), alone(three));
        for (const asked of allQuestions) {
          const all = [one, two, three].every((each) => isOpen(alone(each), asked, 30));
          expect([isOpen(chain, asked), isOpen(star, asked)]).toEqual([all, all]);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test("what the person allows afterwards opens, and nothing else does", () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, fc.constantFrom(...allQuestions), (one, other, wish) => {
        const before = mergedWith(alone(one), alone(other));
        const { reader, item, readerId } = wish;
        const act: ConsentDirective = {
          directiveId: "new",
          givenAt: moment(32),
          effect: "allow",
          ...{ reader, item, readerId, stayId: null },
        };
        const after = { ...before, directives: [...before.directives, act] };
        const blocked = [one, other].some((each) =>
          decideConsent(alone(each), { ...wish, at: moment(30) }).because.startsWith("blocked"),
        );
        for (const asked of allQuestions) {
          const named = asked.reader === reader && asked.item === item && asked.readerId === readerId;
          expect(isOpen(after, asked, 33)).toBe(named ? !blocked : isOpen(before, asked, 33));
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test("what the person says to a whole class afterwards counts as it would have under each record alone", () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, anyDirective, (one, other, said) => {
        const act: ConsentDirective = { ...said, directiveId: "new", givenAt: moment(32) };
        const before = mergedWith(alone(one), alone(other));
        const after = { ...before, directives: [...before.directives, act] };
        for (const asked of allQuestions) {
          const each = [one, other].map((history) => isOpen(alone([...history, act]), asked, 33));
          expect(isOpen(after, asked, 33)).toBe(each.every(Boolean));
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test("without any yes under one of them nothing is open, until the person says yes", () => {
    const yes = (minute: number): ConsentDirective => ({
      directiveId: `yes ${minute}`,
      givenAt: moment(minute),
      effect: "yes to meeting",
    });
    const asked = { reader: "assigned-peer", readerId: "dee", item: "name-used", stayId: null } as const;
    const together = mergedWith(alone([yes(1)]), alone([]));
    expect(isOpen(together, asked)).toBe(false);
    expect(isOpen({ ...together, directives: [yes(1), yes(32)] }, asked, 33)).toBe(true);
  });
});

describe("one of the two was over before", () => {
  const over = { ownNoAt: null };

  test("its choices are over too, but its blocks hold", () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (one, other) => {
        const together = mergedWith(alone(one), alone(other), over);
        for (const asked of allQuestions) {
          const { because } = decideConsent(alone(other), { ...asked, at: moment(30) });
          const blocked = because.startsWith("blocked");
          expect(isOpen(together, asked)).toBe(isOpen(alone(one), asked, 30) && !blocked);
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  test("with the person's own no: what was opened before that no is closed, what came after it stays", () => {
    const yes: ConsentDirective = { directiveId: "y", givenAt: moment(10), effect: "yes to meeting" };
    const asked = { reader: "assigned-peer", readerId: "dee", item: "name-used", stayId: null } as const;
    const withNo = (minute: number) => mergedWith(alone([yes]), alone([]), { ownNoAt: moment(minute) });
    expect([isOpen(withNo(12), asked), isOpen(withNo(8), asked)]).toEqual([false, true]);
  });
});

test("someone who asks for a peer again after a merge brings along the blocks of both, and nothing else", () => {
  const block: ConsentDirective = {
    directiveId: "b",
    givenAt: moment(2),
    effect: "block",
    readerId: "dee",
  };
  const yes: ConsentDirective = { directiveId: "y", givenAt: moment(40), effect: "yes to meeting" };
  const others = asOtherRecords(alone([block]), null, mergedAt).map(onlyBlocks);
  const again = { directives: [yes], closing: null, others };
  const asked = { reader: "assigned-peer", item: "name-used", stayId: null } as const;
  expect(isOpen(again, { ...asked, readerId: "dee" }, 41)).toBe(false);
  expect(isOpen(again, { ...asked, readerId: "amir" }, 41)).toBe(true);
  const unblock: ConsentDirective = { ...block, directiveId: "u", givenAt: moment(42), effect: "unblock" };
  expect(isOpen({ ...again, directives: [yes, unblock] }, { ...asked, readerId: "dee" }, 43)).toBe(true);
});
