import { describe, expect, it } from "vitest";
import { entry } from "./fixtures/entries.ts";
import { admit, stayOf, toWard } from "./fixtures/stays.ts";

describe("what somebody should look at", () => {
  it("says when two different messages bear one id, and not when one message came twice", () => {
    const claimed = { ...admit, claimedId: "1" };
    expect(stayOf(claimed, claimed).flags).toEqual([]);
    expect(stayOf(claimed, { ...toWard, claimedId: "1" }).flags).toEqual(["same id other payload"]);
    expect(stayOf(admit, toWard).flags).toEqual([]);
  });

  it("passes on what was odd about a message, each thing once", () => {
    const odd = { flags: ["trigger disagreement"] } as const;
    expect(stayOf(entry("A01", 0, odd), entry("A08", 1, odd)).flags).toEqual(["trigger disagreement"]);
  });
});
