import { describe, expect, it } from "vitest";
import { byWords, endedWords, untilDayWords, untilWords } from "./ends.ts";
import type { Clock } from "./times.ts";

/** Sunday 22 November, 10:42 in Toronto. */
const toronto = { now: new Date("2026-11-22T15:42:00Z"), timeZone: "America/Toronto" };
const english: Clock = { ...toronto, language: "en" };
const french: Clock = { ...toronto, language: "fr" };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("an end is told the way people say it", () => {
  it.each([
    ["2026-11-22T21:00:00Z", "until 4:00 pm", "jusqu’à 16 h"],
    ["2026-11-23T05:00:00Z", "until midnight", "jusqu’à minuit"],
    ["2026-11-23T13:00:00Z", "until tomorrow 8:00 am", "jusqu’à demain 8 h"],
    ["2026-11-24T05:00:00Z", "until the end of tomorrow", "jusqu’à demain minuit"],
    ["2026-11-27T15:30:00Z", "until Fri 27 Nov 10:30 am", "jusqu’au ven. 27 nov. à 10 h 30"],
    ["2026-12-05T05:00:00Z", "until the end of 4 Dec", "jusqu’au 4 déc. à minuit"],
  ])("%s is “%s” and « %s »", (iso, inEnglish, inFrench) => {
    expect(plain(untilWords(new Date(iso), english))).toBe(inEnglish);
    expect(plain(untilWords(new Date(iso), french))).toBe(inFrench);
  });

  it("a deadline at midnight is today’s, not tomorrow’s", () => {
    const midnight = new Date("2026-11-23T05:00:00Z");
    expect(byWords(midnight, english)).toBe("by midnight");
    expect(byWords(midnight, french)).toBe("avant minuit");
    expect(plain(byWords(new Date("2026-11-28T05:00:00Z"), french))).toBe("avant le ven. 27 nov. à minuit");
  });

  it("a list says the last day, and the hour of what ends today", () => {
    expect(untilDayWords(new Date("2026-11-24T05:00:00Z"), english)).toBe("until tomorrow");
    expect(untilDayWords(new Date("2026-12-05T05:00:00Z"), french)).toBe("jusqu’au 4 déc.");
    expect(plain(untilDayWords(new Date("2026-11-22T21:00:00Z"), english))).toBe("until 4:00 pm");
    expect(untilDayWords(new Date("2026-11-23T05:00:00Z"), english)).toBe("until midnight");
  });

  it("what was due by last midnight was due yesterday", () => {
    expect(endedWords(new Date("2026-11-22T05:00:00Z"), english)).toBe("yesterday");
    expect(plain(endedWords(new Date("2026-11-21T14:00:00Z"), english))).toBe("yesterday 9:00 am");
  });
});
