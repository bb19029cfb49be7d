import { describe, expect, it } from "vitest";
import { mainAction, mayChangeSharing, mayNotBeThere, moreActions } from "./policy.ts";

type Standing = Parameters<typeof mainAction>[0];

const at = (stage: Standing["stage"], more: Partial<Standing> = {}): Standing => ({
  stage,
  relation: "assigned",
  nextSteps: [],
  cannotBeAsked: false,
  facts: { quietSince: null },
  ...more,
});

describe("the one main action", () => {
  it.each([
    ["meeting", "met"],
    ["met", "talk"],
    ["crossing", "log"],
    ["ended", null],
    ["not taken up", null],
  ] as const)("while the journey is at %s, it is %s", (stage, action) => {
    expect(mainAction(at(stage))).toBe(action);
  });

  it("of whoever fills in is to log, never to hold the talk", () => {
    expect(mainAction(at("crossing", { relation: "cover" }))).toBe("log");
    expect(mainAction(at("met", { relation: "cover" }))).toBeNull();
  });

  it("“not there” stands beside “met” and nowhere else", () => {
    expect(mayNotBeThere(at("meeting"))).toBe(true);
    expect(mayNotBeThere(at("crossing"))).toBe(false);
    expect(mayNotBeThere(at("meeting", { relation: "cover" }))).toBe(false);
  });
});

describe("behind “More”", () => {
  it("the person’s own decisions are always there, whatever the peer may do alone", () => {
    for (const stage of ["meeting", "met", "crossing"] as const)
      expect(moreActions(at(stage))).toEqual(["paused", "stopped"]);
    expect(moreActions(at("crossing", { relation: "cover" }))).toContain("stopped");
  });

  it("someone who is not to be looked for can be looked for again", () => {
    const quiet = at("crossing", { facts: { quietSince: "2026-11-20T10:00:00Z" } });
    expect(moreActions(quiet)).toEqual(["no longer paused", "stopped"]);
  });

  it("the peer’s own steps come from the journey’s table, and “not me” is the last (story S2.1)", () => {
    const crossing = at("crossing", { nextSteps: ["contact", "not me later", "handed over", "on cover"] });
    expect(moreActions(crossing)).toEqual(["paused", "stopped", "on cover", "handed over", "not me"]);
    expect(moreActions(at("meeting", { nextSteps: ["met", "not me"] }))).toContain("not me");
  });

  it("nothing is left to do once support is over", () => {
    expect(moreActions(at("ended"))).toEqual([]);
  });
});

it("sharing is changed while support runs", () => {
  expect(mayChangeSharing(at("crossing"))).toBe(true);
  expect(mayChangeSharing(at("met"))).toBe(false);
});
