import { expect, it } from "vitest";
import { openedItems } from "./who-sees.ts";

const open = (reader: string, item: string, until: string | null = null) => ({ reader, item, until });

it("names each thing once, with everyone who sees it, in the order of the talk", () => {
  const opened = openedItems([
    open("assigned-peer", "what-was-done"),
    open("cover", "contact-made"),
    open("assigned-peer", "contact-made"),
    open("care-team", "contact-made"),
  ]);
  expect(opened).toEqual([
    {
      item: "contact-made",
      to: [
        { audience: "care-team", until: null },
        { audience: "my-peers", until: null },
      ],
    },
    { item: "what-was-done", to: [{ audience: "my-peers", until: null }] },
  ]);
});

it("the longer of two yeses to peers counts", () => {
  const [early, late] = ["2026-11-30T05:00:00.000Z", "2026-12-30T05:00:00.000Z"];
  const untilOf = (...ends: readonly (string | null)[]) =>
    openedItems(ends.map((until, n) => open(n === 0 ? "assigned-peer" : "cover", "contact-made", until)))[0]
      ?.to[0]?.until;
  expect(untilOf(late, early)).toBe(late);
  expect(untilOf(early, late)).toBe(late);
  expect(untilOf(early, null)).toBeNull();
});

it("says nothing of what it has no words for", () => {
  expect(openedItems([open("care-team", "something-new"), open("someone-new", "contact-made")])).toEqual([]);
});
