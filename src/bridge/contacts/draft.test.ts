import { describe, expect, it } from "vitest";
import { logContact } from "../people/contract.ts";
import { lessUsed, mostUsed } from "./activities.ts";
import { bodyOf, emptyDraft, needsPreview, withActivity } from "./draft.ts";

const id = "01936f00-0000-7000-8000-000000000001";
const at = new Date("2026-11-22T15:42:00Z");

describe("a contact in ten seconds", () => {
  it("is complete with nothing tapped and nothing written", () => {
    const body = bodyOf(emptyDraft, "reached", id, at);
    expect(logContact.body?.safeParse(body).success).toBe(true);
    expect(body.words).toBeNull();
  });

  it("keeps what was done in the order of the taps, and a second tap takes it back", () => {
    const tapped = withActivity(withActivity(emptyDraft, "food"), "company");
    expect(bodyOf(tapped, "reached", id, at).activities).toEqual(["food", "company"]);
    expect(withActivity(tapped, "food").activities).toEqual(["company"]);
  });

  it("that reached nobody did nothing with them", () => {
    expect(bodyOf(withActivity(emptyDraft, "food"), "tried", id, at).activities).toEqual([]);
  });
});

describe("words", () => {
  it("stay between two unless the peer says otherwise", () => {
    const body = bodyOf({ ...emptyDraft, text: " Worried about leaving. " }, "reached", id, at);
    expect(body.words).toEqual({ level: "only us two", text: "Worried about leaving." });
  });

  it("that cross to the team are read together first; spaces alone are no words", () => {
    expect(needsPreview({ ...emptyDraft, text: "News", level: "crosses to the team" })).toBe(true);
    expect(needsPreview({ ...emptyDraft, text: "  ", level: "crosses to the team" })).toBe(false);
    expect(needsPreview({ ...emptyDraft, text: "News", level: "my peers" })).toBe(false);
  });
});

it("every activity of the field has a tile, ten of them at once", () => {
  expect(mostUsed).toHaveLength(10);
  expect(new Set([...mostUsed.map(([code]) => code), ...lessUsed]).size).toBe(22);
});
