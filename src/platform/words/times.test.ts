import { describe, expect, it } from "vitest";
import { agoWords, type Clock, dayWord, lengthWords, longDay, timeOfDay, whenWords } from "./times.ts";

const toronto = { now: new Date("2026-11-22T15:42:00Z"), timeZone: "America/Toronto" };
const english: Clock = { ...toronto, language: "en" };
const french: Clock = { ...toronto, language: "fr" };
const at = (iso: string) => new Date(iso);

describe("moments are told the way people say them", () => {
  it.each([
    ["2026-11-22T21:00:00Z", "today 4:00 pm", "aujourd’hui 16 h"],
    ["2026-11-23T15:30:00Z", "tomorrow 10:30 am", "demain 10 h 30"],
    ["2026-11-21T14:10:00Z", "yesterday 9:10 am", "hier 9 h 10"],
    ["2026-11-19T17:05:00Z", "Thu 12:05 pm", "jeu. 12 h 05"],
    ["2026-11-27T15:30:00Z", "Fri 27 Nov 10:30 am", "ven. 27 nov. 10 h 30"],
    ["2026-11-20T15:30:00Z", "Fri 10:30 am", "ven. 10 h 30"],
    ["2026-11-23T05:00:00Z", "tomorrow 12:00 am", "demain 0 h"],
  ])("%s is “%s” and « %s »", (iso, inEnglish, inFrench) => {
    expect(whenWords(at(iso), english)).toBe(inEnglish);
    expect(whenWords(at(iso), french)).toBe(inFrench);
  });

  it("a day further away gets its date, and its year when that is another", () => {
    expect(dayWord(at("2026-12-04T15:00:00Z"), english)).toBe("4 Dec");
    expect(dayWord(at("2026-09-04T15:00:00Z"), english)).toBe("4 Sep");
    expect(dayWord(at("2027-02-20T15:00:00Z"), english)).toBe("20 Feb 2027");
    expect(dayWord(at("2026-12-04T15:00:00Z"), french)).toBe("4 déc.");
  });

  it("the day turns at the programme's midnight, not at Greenwich's", () => {
    const late: Clock = { ...english, now: at("2026-11-23T04:30:00Z") };
    expect(dayWord(at("2026-11-23T04:45:00Z"), late)).toBe("today");
    expect(dayWord(at("2026-11-23T05:15:00Z"), late)).toBe("tomorrow");
  });

  it("a night when the clocks change is still one day", () => {
    const eve: Clock = { ...english, now: at("2026-10-31T22:00:00Z") };
    expect(dayWord(at("2026-11-01T22:00:00Z"), eve)).toBe("tomorrow");
    expect(timeOfDay(at("2026-11-01T22:00:00Z"), eve)).toBe("5:00 pm");
  });
});

describe("what just happened is told by how long ago", () => {
  it.each([
    ["2026-11-22T15:41:30Z", "just now", "à l’instant"],
    ["2026-11-22T15:30:00Z", "12 min ago", "il y a 12 min"],
    ["2026-11-22T10:40:00Z", "5 h ago", "il y a 5 h"],
    ["2026-11-21T14:10:00Z", "yesterday 9:10 am", "hier 9 h 10"],
    ["2026-11-22T16:42:00Z", "today 11:42 am", "aujourd’hui 11 h 42"],
  ])("%s is “%s”", (iso, inEnglish, inFrench) => {
    expect(agoWords(at(iso), english)).toBe(inEnglish);
    expect(agoWords(at(iso), french)).toBe(inFrench);
  });
});

it("lengths of time are whole and never negative", () => {
  const minute = 60_000;
  expect(lengthWords(72 * minute, "en")).toBe("1 h 12 min");
  expect(lengthWords(40 * minute, "fr")).toBe("40 min");
  expect(lengthWords(-5 * minute, "en")).toBe("0 min");
  expect(lengthWords(3 * 1440 * minute, "en")).toBe("3 days");
  expect(lengthWords(120 * minute, "en")).toBe("2 h");
});

it("the day at the top of a page is written out", () => {
  expect(longDay(toronto.now, english)).toBe("Sunday 22 November");
  expect(longDay(toronto.now, french)).toBe("dimanche 22 novembre");
});
