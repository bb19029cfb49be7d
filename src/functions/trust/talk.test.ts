import { expect, test } from "vitest";
import type { ConsentDirective } from "../../platform/permit/rules.ts";
import type { TalkChoice } from "./contract.ts";
import { answered, directivesOf, nothingDecided } from "./talk.ts";

const at = new Date("2026-11-22T15:00:00Z");
const proof = { at, how: "aloud", heardBy: "dee", witnessSealed: Buffer.from("maya") } as const;
const choice = (change: Partial<TalkChoice> = {}): TalkChoice => ({
  reader: "care-team",
  item: "contact-made",
  answer: "yes",
  until: "this stay",
  ...change,
});

test("a talk is the yes to peer support and one directive for each answered line, each with its proof", () => {
  const given = directivesOf(
    "talk",
    [choice({ until: "any ward" }), choice({ item: "who-my-peer-is", answer: "no" })],
    "stay",
    proof,
  );
  expect(given.map(({ directive }) => directive.effect)).toEqual(["yes to peer support", "allow", "deny"]);
  expect(given[0]?.directive).toEqual({ directiveId: "talk", givenAt: at, effect: "yes to peer support" });
  for (const { how, heardBy, witnessSealed } of given)
    expect({ how, heardBy, witnessSealed }).toEqual({
      how: "aloud",
      heardBy: "dee",
      witnessSealed: Buffer.from("maya"),
    });
  expect(new Set(given.map(({ directive }) => directive.directiveId)).size).toBe(3);
});

test("no answered line: only the yes to peer support, so that no answer is a no", () => {
  expect(directivesOf("talk", [], "stay", proof)).toHaveLength(1);
});

const effectsOf = (said: TalkChoice, stay: string | null, before: readonly ConsentDirective[] = []) =>
  answered(said, stay, { directives: before, others: [] }, proof).map(({ directive, until }) =>
    "stayId" in directive ? [directive.effect, directive.stayId, until] : [],
  );

test('"this stay" is bound to the stay in which it was said; longer choices and the peers\' own to none', () => {
  expect(effectsOf(choice(), "stay")).toEqual([
    ["deny", null, "this stay"],
    ["allow", "stay", "this stay"],
  ]);
  expect(effectsOf(choice({ until: "any ward" }), "stay")).toEqual([["allow", null, "any ward"]]);
  expect(effectsOf(choice({ reader: "cover", item: "words-my-peers" }), "stay")).toEqual([
    ["allow", null, "this stay"],
  ]);
});

test('"this stay" said when there is none opens nothing', () => {
  expect(effectsOf(choice(), null)).toEqual([]);
});

test("every answer of before about the same line is answered anew, and no other", () => {
  const before = [
    ...answered(choice({ until: "any ward" }), null, nothingDecided, proof),
    ...answered(choice(), "first", nothingDecided, proof),
    ...answered(choice({ item: "follow-ups" }), "first", nothingDecided, proof),
  ].map(({ directive }) => directive);
  expect(effectsOf(choice({ answer: "no" }), "second", before)).toEqual([
    ["deny", null, "this stay"],
    ["deny", "first", "this stay"],
  ]);
  expect(effectsOf(choice(), "second", before)).toEqual([
    ["deny", null, "this stay"],
    ["deny", "first", "this stay"],
    ["allow", "second", "this stay"],
  ]);
});

test("a choice names the class of readers and the item, and nobody in particular", () => {
  expect(answered(choice({ answer: "no", until: "the 90 days" }), null, nothingDecided, proof)).toMatchObject(
    [
      {
        directive: {
          givenAt: at,
          effect: "deny",
          reader: "care-team",
          readerId: null,
          item: "contact-made",
          stayId: null,
        },
      },
    ],
  );
});
