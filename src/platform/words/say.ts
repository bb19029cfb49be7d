import { type I18n, setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Words } from "./define-words.ts";
import { type Language, localeOf } from "./language.ts";
import type { Placeholders } from "./placeholders.ts";

/** Says one of the given words; the values it wants are read from its English sentence. */
export type Say<Spoken extends Words> = <Key extends keyof Spoken & string>(
  key: Key,
  ...values: Values<Placeholders<Spoken[Key]["en"]>>
) => string;

type Values<Wanted> = keyof Wanted extends never ? [] : [values: Wanted];

const speakers: Readonly<Record<Language, I18n>> = {
  en: setupI18n({ locale: localeOf.en, messages: { [localeOf.en]: {} } }),
  fr: setupI18n({ locale: localeOf.fr, messages: { [localeOf.fr]: {} } }),
};

/**
 * A `say` for these words in this language, for the server and for code outside of React.
 * A sentence is compiled when it is first said, so a phone pays only for what it shows.
 */
export function sayIn<const Spoken extends Words>(words: Spoken, language: Language): Say<Spoken> {
  const speaker = speakers[language];
  return (key, ...[values]) => {
    if (!(key in speaker.messages)) {
      speaker.load(localeOf[language], { [key]: compileMessage(words[key]?.[language] ?? key) });
    }
    return speaker._(key, values);
  };
}
