import { describe, expect, it } from "vitest";
import { avoidedWords } from "./avoided-words.ts";
import type { Words } from "./define-words.ts";
import { languages } from "./language.ts";
import { type Message, readMessage } from "./message.ts";

/** Every slice's sentences, and the words that stand in the navigation. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>("/src/**/*words.ts", { eager: true });

const phrases = Object.entries(files).flatMap(([file, exports]) =>
  Object.values(exports)
    .filter(isWords)
    .flatMap((words) => Object.entries(words).map(([key, phrase]) => ({ file, key, phrase }))),
);

function isWords(value: unknown): value is Words {
  if (typeof value !== "object" || value === null) return false;
  const entries = Object.values(value);
  return entries.length > 0 && entries.every((entry) => typeof entry?.en === "string");
}

/** "count plural", "name": what a sentence asks for, however often and in whatever order. */
function wanted(sentence: string): string[] {
  return [...new Set(valuesOf(readMessage(sentence)))].sort();
}

function valuesOf(message: Message): string[] {
  return message.flatMap((part) => {
    if (typeof part === "string") return [];
    if (!("branches" in part)) return [part.name];
    return [`${part.name} ${part.kind}`, ...Object.values(part.branches).flatMap(valuesOf)];
  });
}

it("finds the words of the house", () => {
  expect(phrases.length).toBeGreaterThan(20);
});

it("gives every sentence a key of its own", () => {
  // A slice may take another file's sentences in; the same sentence under the same key is one sentence.
  const first = new Map(phrases.toReversed().map(({ key, phrase }) => [key, phrase]));
  expect(phrases.filter(({ key, phrase }) => first.get(key) !== phrase).map(({ key }) => key)).toEqual([]);
});

describe.each(phrases)("$key", ({ phrase }) => {
  it("wants the same values in both languages", () => {
    expect(wanted(phrase.fr)).toEqual(wanted(phrase.en));
  });

  it("uses no word that hurts or means something else here", () => {
    const found = languages.flatMap((language) =>
      avoidedWords[language].flatMap((word) => phrase[language].match(word)?.[0] ?? []),
    );
    expect(found).toEqual([]);
  });

  it("is written with care", () => {
    for (const language of languages) {
      expect(phrase[language].trim()).not.toBe("");
      expect(phrase[language]).not.toMatch(/['"]|\.\.\.|--/);
    }
    expect(phrase.fr).not.toMatch(/\p{L}·\p{L}|\(e\)/u);
    // As printed in Canada: a space before a colon and inside guillemets, none before other marks.
    expect(phrase.fr).not.toMatch(/\s[;?!]|[^\s\d]:|«\S|\S»/u);
  });
});
