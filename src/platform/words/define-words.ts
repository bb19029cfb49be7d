import type { Language } from "./language.ts";

/** One sentence in every language we speak. */
export type Phrase = Readonly<Record<Language, string>>;

/** A slice's sentences. A key begins with its slice ("today.hello") and is unique in the whole house. */
export type Words = Readonly<Record<string, Phrase>>;

/**
 * Every sentence of a slice, English and French side by side, in ICU message format:
 * `{name}`, `{count, plural, one {# day} other {# days}}`, `{form, select, …}`.
 * A missing language does not compile; missing or differing placeholders fail a test.
 * Apostrophes and quotes are typographic (’ “ ” « »): a straight one escapes braces in ICU.
 */
export function defineWords<const Defined extends Words>(words: Defined): Defined {
  return words;
}
