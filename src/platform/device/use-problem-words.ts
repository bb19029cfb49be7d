import { useCallback } from "react";
import type { Words } from "../words/define-words.ts";
import { sayIn } from "../words/say.ts";
import { useLanguage } from "../words/use-words.ts";
import type { ApiProblem } from "./problem.ts";
import { words as platformWords } from "./words.ts";

const none: Words = {};

/** Says a problem by its code: in the slice's words, else in the platform's, else that it did not work. */
export function useProblemWords(words: Words = none): (problem: ApiProblem) => string {
  const language = useLanguage();
  return useCallback(
    ({ code }) => {
      const key = `problem.${code}`;
      const known = { ...platformWords, ...words };
      return sayIn<Words>(known, language)(key in known ? key : "problem.unknown");
    },
    [words, language],
  );
}
