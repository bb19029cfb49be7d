import { describe, expect, expectTypeOf, it } from "vitest";
import { avoidedWords } from "./avoided-words.ts";
import { defineWords } from "./define-words.ts";
import { pickLanguage } from "./language.ts";
import type { Placeholders } from "./placeholders.ts";
import { sayIn } from "./say.ts";

const words = defineWords({
  "test.hello": { en: "Good morning, {name}", fr: "Bonjour {name}" },
  "test.people": {
    en: "{count, plural, =0 {Nobody} one {# person} other {# people}} on {ward}",
    fr: "{count, plural, =0 {Personne} one {# personne} other {# personnes}} à {ward}",
  },
  "test.plain": { en: "Today", fr: "Aujourd’hui" },
});

describe("words", () => {
  it("speak both languages, with names and numbers in place", () => {
    expect(sayIn(words, "en")("test.hello", { name: "Dee" })).toBe("Good morning, Dee");
    expect(sayIn(words, "fr")("test.hello", { name: "Dee" })).toBe("Bonjour Dee");
    expect(sayIn(words, "fr")("test.people", { count: 0, ward: "6 Nord" })).toBe("Personne à 6 Nord");
    expect(sayIn(words, "en")("test.people", { count: 1, ward: "6 North" })).toBe("1 person on 6 North");
    expect(sayIn(words, "fr")("test.people", { count: 1200, ward: "6 Nord" })).toMatch(/^1\s200 personnes/);
    expect(sayIn(words, "fr")("test.plain")).toBe("Aujourd’hui");
  });

  it("keep a French colon and guillemets on the line of their word", () => {
    const quoted = defineWords({
      "test.quoted": { en: "Best time: {time}, “{words}”.", fr: "Meilleur moment : {time}, « {words} »." },
    });
    const values = { time: "16 h", words: "plus tard : demain" };
    expect(sayIn(quoted, "fr")("test.quoted", values)).toBe(
      "Meilleur moment\u00a0: 16 h, «\u00a0plus tard : demain\u00a0».",
    );
    expect(sayIn(quoted, "en")("test.quoted", values)).toBe("Best time: 16 h, “plus tard : demain”.");
  });

  it("know from the sentence which values they want", () => {
    expectTypeOf<Placeholders<"Hello {name}">>().toEqualTypeOf<{ readonly name: string | number }>();
    expectTypeOf<
      Placeholders<"{count, plural, =0 {nobody} one {# day with {name}} other {# days}}">
    >().toEqualTypeOf<{ readonly count: number; readonly name: string | number }>();
    expectTypeOf<keyof Placeholders<"Today">>().toEqualTypeOf<never>();
    const say = sayIn(words, "en");
    // @ts-expect-error a name is wanted
    say("test.hello");
    // @ts-expect-error no such sentence
    say("test.goodbye");
  });
});

describe("the language spoken", () => {
  it("is what someone tapped, else their account's, else the browser's, else English", () => {
    expect(pickLanguage({ chosen: "en", account: "fr", browser: ["fr-CA"] })).toBe("en");
    expect(pickLanguage({ chosen: null, account: "fr", browser: ["en"] })).toBe("fr");
    expect(pickLanguage({ browser: ["de-DE", "fr-FR", "en"] })).toBe("fr");
    expect(pickLanguage({ browser: ["de"] })).toBe("en");
  });
});

it("words that hurt are found, also inside a sentence", () => {
  const hurts = (language: "en" | "fr", text: string) =>
    avoidedWords[language].some((word) => word.test(text));
  expect(hurts("en", "Left AMA on Thursday")).toBe(true);
  expect(hurts("en", "Amanda met Tom")).toBe(false);
  expect(hurts("fr", "une personne toxicomane")).toBe(true);
  expect(hurts("fr", "la personne a dit non")).toBe(false);
});
