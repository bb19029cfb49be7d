import { describe, expect, test } from "vitest";
import { decideConsent, type Question } from "./consent.ts";
import type { ConsentDirective, ConsentFacts } from "./facts.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 8, minute));
const question = (change: Partial<Question> = {}): Question => ({
  reader: "assigned-peer",
  readerId: "dee",
  item: "name-used",
  stayId: null,
  at: at(30),
  ...change,
});
const facts = (...directives: ConsentDirective[]): ConsentFacts => ({
  directives,
  closing: null,
  others: [],
});
const meeting: ConsentDirective = { directiveId: "1", givenAt: at(0), effect: "yes to meeting" };
const support: ConsentDirective = { directiveId: "2", givenAt: at(1), effect: "yes to peer support" };
const allowed = (given: ConsentFacts, asked: Question) => decideConsent(given, asked).allowed;

describe("consent", () => {
  test("without a choice of the person's the answer is no", () => {
    expect(decideConsent(facts(), question())).toEqual({
      allowed: false,
      because: "no yes of the person covers this",
    });
  });

  test("the yes to meeting opens what a first meeting needs, and nothing of what peer support needs", () => {
    expect(decideConsent(facts(meeting), question())).toEqual({
      allowed: true,
      because: "the person's yes to meeting",
    });
    expect(allowed(facts(meeting), question({ item: "contact-made" }))).toBe(false);
    expect(allowed(facts(meeting, support), question({ item: "contact-made" }))).toBe(true);
    expect(allowed(facts(meeting), question({ at: at(-1) }))).toBe(false);
  });

  test("the yes to peer support shows the care team nothing more than before", () => {
    for (const item of ["who-my-peer-is", "contact-made", "follow-ups", "name-used"] as const)
      expect(allowed(facts(meeting, support), question({ reader: "care-team", item }))).toBe(false);
  });

  test("cover never reads what was told to one peer only", () => {
    expect(allowed(facts(meeting, support), question({ reader: "cover", item: "words-only-us-two" }))).toBe(
      false,
    );
    expect(allowed(facts(meeting, support), question({ reader: "cover", item: "contact-made" }))).toBe(true);
  });

  const choose = (
    effect: "allow" | "deny",
    minute: number,
    more: { readerId?: string; stayId?: string } = {},
  ): ConsentDirective =>
    ({
      directiveId: `c${minute}${effect}`,
      givenAt: at(minute),
      effect,
      reader: "care-team",
      item: "contact-made",
      readerId: null,
      stayId: null,
      ...more,
    }) as ConsentDirective;

  test("a named reader's choice beats the stay's, and the stay's beats the class's", () => {
    const asked = question({ reader: "care-team", item: "contact-made", readerId: "maya", stayId: "s1" });
    const all = facts(
      choose("allow", 2),
      choose("deny", 3, { stayId: "s1" }),
      choose("allow", 4, { readerId: "maya" }),
    );
    expect(allowed(all, asked)).toBe(true);
    expect(allowed(all, { ...asked, readerId: "osei" })).toBe(false);
    expect(allowed(all, { ...asked, readerId: "osei", stayId: "s2" })).toBe(true);
  });

  test("of two choices about the same the later one counts, and at the same moment the no", () => {
    const asked = question({ reader: "care-team", item: "contact-made" });
    expect(allowed(facts(choose("deny", 2), choose("allow", 3)), asked)).toBe(true);
    expect(allowed(facts(choose("allow", 2), choose("deny", 3)), asked)).toBe(false);
    expect(allowed(facts(choose("deny", 2), choose("allow", 2)), asked)).toBe(false);
    expect(allowed(facts(choose("allow", 2), choose("deny", 2)), asked)).toBe(false);
  });

  test('a block beats every yes, outlasts "stop sharing everything", and ends only when taken back', () => {
    const block: ConsentDirective = { directiveId: "b", givenAt: at(5), effect: "block", readerId: "dee" };
    const stop: ConsentDirective = { directiveId: "s", givenAt: at(6), effect: "stop sharing everything" };
    const again: ConsentDirective = { directiveId: "t", givenAt: at(7), effect: "yes to meeting" };
    expect(decideConsent(facts(meeting, block), question()).because).toBe("blocked by the person");
    expect(allowed(facts(meeting, block, stop, again), question())).toBe(false);
    expect(allowed(facts(meeting, block, stop, again), question({ readerId: "amir" }))).toBe(true);
    const unblock: ConsentDirective = {
      directiveId: "u",
      givenAt: at(8),
      effect: "unblock",
      readerId: "dee",
    };
    expect(allowed(facts(meeting, block, unblock), question())).toBe(true);
  });

  test('"stop sharing everything" takes back all before it at once', () => {
    const stop: ConsentDirective = { directiveId: "s", givenAt: at(6), effect: "stop sharing everything" };
    expect(allowed(facts(meeting, support, stop), question())).toBe(false);
    expect(allowed(facts(meeting, support, stop), question({ at: at(5) }))).toBe(true);
  });

  test("after the end the assigned peer reads seven days, everyone else nothing; after a stop nobody", () => {
    const over = (how: "ended" | "stopped"): ConsentFacts => ({
      directives: [meeting, support],
      closing: { at: at(10), how },
      others: [],
    });
    const days = (count: number) => new Date(at(10).getTime() + count * 86_400_000);
    expect(allowed(over("ended"), question({ at: new Date(days(7).getTime() - 1) }))).toBe(true);
    expect(allowed(over("ended"), question({ at: days(7) }))).toBe(false);
    expect(allowed(over("ended"), question({ reader: "coordinator", at: at(10) }))).toBe(false);
    expect(allowed(over("stopped"), question({ at: at(10) }))).toBe(false);
    expect(allowed(over("stopped"), question({ at: at(9) }))).toBe(true);
  });
});
