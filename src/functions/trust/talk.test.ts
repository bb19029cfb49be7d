import { expect, test } from "vitest";
import type { TalkChoice } from "./contract.ts";
import { directiveOf, directivesOf } from "./talk.ts";

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
    [choice(), choice({ item: "who-my-peer-is", answer: "no" })],
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

test('"this stay" is bound to the stay in which it was said; longer choices and the peers\' own to none', () => {
  const stayOf = (said: TalkChoice, stay: string | null = "stay") => {
    const { directive, until } = directiveOf("d", said, stay, proof);
    return "stayId" in directive ? [directive.stayId, until] : undefined;
  };
  expect(stayOf(choice())).toEqual(["stay", "this stay"]);
  expect(stayOf(choice(), null)).toEqual([null, "this stay"]);
  expect(stayOf(choice({ until: "any ward" }))).toEqual([null, "any ward"]);
  expect(stayOf(choice({ reader: "cover", item: "words-my-peers" }))).toEqual([null, "this stay"]);
});

test("a choice names the class of readers and the item, and nobody in particular", () => {
  expect(directiveOf("d", choice({ answer: "no", until: "the 90 days" }), null, proof).directive).toEqual({
    directiveId: "d",
    givenAt: at,
    effect: "deny",
    reader: "care-team",
    readerId: null,
    item: "contact-made",
    stayId: null,
  });
});
