import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import { type Reason, reasons } from "./reasons.ts";
import { words } from "./screen-words.ts";
import { reasonWords } from "./words.ts";

interface ReasonWords {
  readonly why: string;
  readonly toDo: string;
}

/** Why a message waits and what to do about it; a reason that this page does not know yet gets the general words. */
export function useReasonWords(code: string): ReasonWords {
  const language = useLanguage();
  const say = useWords(words);
  return {
    why: isReason(code) ? reasonWords(code)[language] : say("messages.unknown-reason"),
    toDo: isMendable(code) ? say(`to-do.${code}`) : say("to-do.other"),
  };
}

const mendable = [
  "no event time",
  "no record number",
  "no visit number",
  "no number to merge",
  "several people",
] as const satisfies readonly Reason[];

const isReason = (code: string): code is Reason => Object.hasOwn(reasons, code);
const isMendable = (code: string): code is (typeof mendable)[number] => mendable.some((one) => one === code);
