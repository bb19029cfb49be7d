import { Card } from "../../platform/design/Card.tsx";
import { Quote } from "../../platform/design/Quote.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import type { PersonDocument } from "./contract.ts";
import { words } from "./words.ts";

/** "Any time" says nothing that one could act on. */
const timeWords: Readonly<Record<string, "person.morning" | "person.afternoon" | "person.evening">> = {
  morning: "person.morning",
  afternoon: "person.afternoon",
  evening: "person.evening",
};

/** What the person asked for when they said yes to meeting. */
export function Wishes({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const { wishes, bestTime, nameUsed } = person;
  const time = bestTime && timeWords[bestTime];
  if (!wishes && !time) return null;
  return (
    <Card level={2} title={say("person.wishes", { name: nameUsed })}>
      {wishes && <Quote>{wishes}</Quote>}
      {time && <Soft>{say("person.best-time", { time: say(time) })}</Soft>}
    </Card>
  );
}
