import { Soft } from "../../../platform/design/Stack.tsx";
import { whenWords } from "../../../platform/words/times.ts";
import { useClock } from "../../../platform/words/use-clock.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import type { ItemName, Look } from "../page-data.ts";
import { itemWords, words } from "../words.ts";

/** When, what and why, in plain words. */
export function LookLine({ look }: { readonly look: Look }) {
  const say = useWords(words);
  const clock = useClock();
  const { last, times, items, because } = look;
  const seen = items.filter(isItem).map((item) => lowerFirst(say(itemWords[item])));
  return (
    <div>
      <p>{say("own.look-when", { times, when: whenWords(last, clock) })}</p>
      {seen.length > 0 && <Soft>{say("own.look-what", { items: seen.join(" · ") })}</Soft>}
      <Soft>{say("own.look-why", { why: say(whyOf(because)) })}</Soft>
    </div>
  );
}

const isItem = (item: string): item is ItemName => item in itemWords;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The policy's sentence, which is English and for the trail, as the person reads it. */
function whyOf(because: string) {
  if (because.includes("covers for")) return "own.why-cover";
  if (because.includes("supports this person")) return "own.why-peer";
  if (because.includes("own lists")) return "own.why-list";
  return because.includes("coordinates") ? "own.why-coordinator" : "own.why-other";
}
