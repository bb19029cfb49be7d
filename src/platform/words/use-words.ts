import { createContext, useContext, useMemo } from "react";
import type { Words } from "./define-words.ts";
import type { Language } from "./language.ts";
import { type Say, sayIn } from "./say.ts";

/** The language of everything inside. Person pages set it on the server, the app in `WordsProvider`. */
export const LanguageContext = createContext<Language>("en");

/** The language spoken here. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** A typed `say` for a slice's words, in the language spoken here. */
export function useWords<const Spoken extends Words>(words: Spoken): Say<Spoken> {
  const language = useLanguage();
  return useMemo(() => sayIn(words, language), [words, language]);
}
