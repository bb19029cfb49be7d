import { useWords } from "../words/use-words.ts";
import { words } from "./words.ts";

/** What somebody said, in their own words and marked as theirs. */
export function Quote({ children }: { readonly children: string }) {
  const say = useWords(words);
  return <blockquote>{say("quote", { words: children })}</blockquote>;
}
