import type { Words } from "./define-words.ts";
import type { Language } from "./language.ts";
import { type Message, readMessage } from "./message.ts";
import type { Placeholders } from "./placeholders.ts";
import { sayMessage } from "./say-message.ts";
import { typeset } from "./typeset.ts";

/** Says one of the given words; the values it wants are read from its English sentence. */
export type Say<Spoken extends Words> = <Key extends keyof Spoken & string>(
  key: Key,
  ...values: Values<Placeholders<Spoken[Key]["en"]>>
) => string;

type Values<Wanted> = keyof Wanted extends never ? [] : [values: Wanted];

/** Sentences that were said before. */
const read = new Map<string, Message>();

/**
 * A `say` for these words in this language, for the server and for code outside of React.
 * A sentence is read when it is first said, so a phone pays only for what it shows.
 */
export function sayIn<const Spoken extends Words>(words: Spoken, language: Language): Say<Spoken> {
  return (key, ...[values]) => {
    const sentence = words[key]?.[language] ?? key;
    const message = read.get(sentence) ?? readMessage(typeset(sentence, language));
    read.set(sentence, message);
    return sayMessage(message, { ...values }, language);
  };
}
