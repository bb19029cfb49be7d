import { setupI18n } from "@lingui/core";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Language, languages, localeOf } from "./language.ts";
import { readMessage } from "./message.ts";
import { sayMessage, type Values } from "./say-message.ts";

const ours = (text: string, values: Values, language: Language) =>
  sayMessage(readMessage(text), values, language);

/** The same sentence as Lingui says it, which knows all of ICU message format. */
function theirs(text: string, values: Values, language: Language): string {
  const locale = localeOf[language];
  return setupI18n({ locale, messages: { [locale]: { text: compileMessageOrThrow(text) } } })._(
    "text",
    values,
  );
}

/** Sentences with values, numbers and choices inside each other. */
const text = fc.stringMatching(/^[a-zé’ ,.:]{1,12}$/);
const { message } = fc.letrec<{ message: string; part: string }>((tie) => {
  const inside = fc.array(tie("part"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));
  const branches = (...names: string[]) =>
    fc
      .tuple(fc.subarray(names), inside, inside)
      .map(([named, one, other]) =>
        [...named.map((name) => `${name} {${one}}`), `other {# ${other}}`].join(" "),
      );
  return {
    message: inside,
    part: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.constantFrom("{name}", "{ count }"),
      branches("=0", "=1", "one", "many").map((inner) => `{count, plural, ${inner}}`),
      branches("en", "fr").map((inner) => `{form, select, ${inner}}`),
    ),
  };
});
const values = fc.record({
  name: text,
  count: fc.oneof(fc.constantFrom(0, 1, 2, 1_000_000), fc.nat()),
  form: fc.constantFrom("en", "fr", "de"),
});

describe("a sentence", () => {
  it("is said as everyone who knows the format says it", () => {
    fc.assert(
      fc.property(message, values, fc.constantFrom(...languages), (sentence, given, language) => {
        expect(ours(sentence, given, language)).toBe(theirs(sentence, given, language));
      }),
      { numRuns: 1000 },
    );
  });

  it("with a brace too many or too few, or without an answer for every number, is refused, not guessed", () => {
    for (const broken of [
      "{name",
      "name}",
      "{}",
      "{count, plural, other {# days}",
      "{count, plural, one {# day}}",
      "{count, days, other {}}",
    ])
      expect(() => readMessage(broken), broken).toThrow("not a message");
  });
});
