import { expect, test } from "vitest";
import { type ConsentDirective, decideConsent } from "../../platform/permit/rules.ts";
import { chosen } from "./choose.ts";
import { factId } from "./fact-id.ts";
import type { Answer } from "./page-data.ts";

const form = "0192f000-0000-7000-8000-0000000000aa";
const line = { reader: "care-team", item: "contact-made" } as const;
const moment = (minute: number) => new Date(Date.UTC(2026, 10, 22, 15, minute));

/** What stands after these taps, one a minute, each made in a stay. */
function after(...taps: readonly (readonly [Answer, string])[]): readonly ConsentDirective[] {
  const said: ConsentDirective[] = [];
  for (const [minute, [answer, stayId]] of taps.entries()) {
    const at = moment(minute);
    const idFor = (what: string) => factId(form, `${minute} ${what}`);
    said.push(...chosen(said, { ...line, answer, stayId, at, idFor }).map(({ directive }) => directive));
  }
  return said;
}

const isOpen = (directives: readonly ConsentDirective[], stayId: string) =>
  decideConsent({ directives, closing: null }, { ...line, readerId: "maya", stayId, at: moment(59) }).allowed;

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

test("the same tap on the same page is the same fact; any other tap is another", () => {
  expect(factId(form, "no")).toBe(factId(form, "no"));
  expect(factId(form, "no")).not.toBe(factId(form, "yes"));
  expect(factId(form, "no")).toMatch(/^0192f000-0000-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
