import { describe, expect, test } from "vitest";
import { avoidedWords } from "../../platform/words/avoided-words.ts";
import { colleagueNames, colleagues } from "../colleagues.ts";
import { everyone } from "./index.ts";

type Said = readonly [who: string, words: string];

const inStories = everyone.flatMap(({ name, story }) =>
  story.flatMap(([, happening]): readonly Said[] => {
    if (happening.do === "contact" && happening.contact.words) return [[name, happening.contact.words.text]];
    return happening.do === "says yes to meeting" && happening.wishes ? [[name, happening.wishes]] : [];
  }),
);
const inIntroductions = colleagueNames.flatMap((name): readonly Said[] => {
  const { introduction } = colleagues[name];
  return introduction ? [[name, introduction]] : [];
});
const spoken = [...inStories, ...inIntroductions];

describe("what the people of the demo say", () => {
  test("there is a good deal of it, in both languages", () => {
    expect(spoken.length).toBeGreaterThan(30);
  });

  test.each(spoken)("%s: %s", (_, words) => {
    const found = Object.values(avoidedWords)
      .flat()
      .flatMap((word) => words.match(word)?.[0] ?? []);
    expect(found).toEqual([]);
    expect(words).not.toMatch(/['"]/);
  });
});

describe("who they are", () => {
  test("nobody is there twice", () => {
    const legal = everyone.map((person) => person.legal.join(" "));
    expect(new Set(legal).size).toBe(everyone.length);
    expect(new Set(everyone.map(({ name }) => name)).size).toBe(everyone.length);
  });

  test("some sixty people, of several languages, genders and ways to be spoken of", () => {
    expect(everyone.length).toBeGreaterThanOrEqual(60);
    expect(new Set(everyone.map(({ speaks }) => speaks))).toEqual(new Set(["en", "fr", "other"]));
    expect(new Set(everyone.map(({ sex }) => sex))).toEqual(new Set(["F", "M", "X"]));
    expect(new Set(everyone.map(({ pronouns }) => pronouns)).size).toBeGreaterThan(5);
  });
});
