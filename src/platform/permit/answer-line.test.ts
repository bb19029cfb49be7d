import { expect, test } from "vitest";
import { answerLine, type LineAnswer } from "./answer-line.ts";
import { decideConsent } from "./consent.ts";
import type { ConsentDirective } from "./facts.ts";

type Answer = LineAnswer["answer"];
const line = { reader: "care-team", item: "contact-made" } as const;
const moment = (minute: number) => new Date(Date.UTC(2026, 10, 22, 15, minute));

/** What stands after these taps, one a minute, each made in a stay. */
function after(...taps: readonly (readonly [Answer, string])[]): readonly ConsentDirective[] {
  const said: ConsentDirective[] = [];
  for (const [minute, [answer, stayId]] of taps.entries()) {
    const at = moment(minute);
    const idFor = (stay: string | null) => `${minute} ${stay}`;
    said.push(...answerLine({ directives: said, others: [] }, { ...line, answer, stayId, at, idFor }));
  }
  return said;
}

const isOpen = (directives: readonly ConsentDirective[], stayId: string) =>
  decideConsent(
    { directives, closing: null, others: [] },
    { ...line, readerId: "maya", stayId, at: moment(59) },
  ).allowed;

test("“this stay” opens this stay and no other", () => {
  const said = after(["this stay", "one"]);
  expect([isOpen(said, "one"), isOpen(said, "two")]).toEqual([true, false]);
});

test("“no” closes every stay, also one that was opened by itself", () => {
  const said = after(["this stay", "one"], ["no", "two"]);
  expect([isOpen(said, "one"), isOpen(said, "two")]).toEqual([false, false]);
});

test("“yes” opens every stay, also one that was closed by itself", () => {
  const said = after(["this stay", "one"], ["no", "one"], ["yes", "two"]);
  expect([isOpen(said, "one"), isOpen(said, "two"), isOpen(said, "three")]).toEqual([true, true, true]);
});

test("“this stay” after “any ward” closes the other wards again", () => {
  const said = after(["yes", "one"], ["this stay", "two"]);
  expect([isOpen(said, "one"), isOpen(said, "two")]).toEqual([false, true]);
});

test("what was said under another record for one stay is answered anew as well", () => {
  const other: ConsentDirective = {
    ...line,
    directiveId: "other",
    givenAt: moment(0),
    effect: "deny",
    readerId: null,
    stayId: "two",
  };
  const others = [{ directives: [other], mergedAt: moment(1), inForce: true }];
  const answer = { ...line, answer: "yes", stayId: null, at: moment(2), idFor: String } as const;
  const directives = answerLine({ directives: [], others }, answer);
  const asked = { ...line, readerId: "maya", stayId: "two", at: moment(59) };
  expect(decideConsent({ directives, others, closing: null }, asked).allowed).toBe(true);
});
