import { Avatar } from "../../platform/design/Avatar.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { PersonDocument } from "./contract.ts";
import { dayOfStay } from "./rules.ts";
import { usePersonView } from "./use-person.ts";
import { words } from "./words.ts";

/** Name used, pronouns, where now, and how long already. */
export function PersonHeader({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const { now } = useClock();
  const { facts, where } = usePersonView(person);
  const day = dayOfStay(facts, now);
  const bed = day !== null && person.where?.bed;
  const detail = [
    person.pronouns,
    bed ? `${where}, ${say("person.bed", { bed })}` : where,
    day !== null && say("person.day-of-stay", { day }),
  ].filter(Boolean);
  return (
    <PageHeader
      back={{ href: "/people", word: say("people.title") }}
      title={person.nameUsed}
      detail={detail.join(" · ")}
      aside={<Avatar name={person.nameUsed} large />}
    />
  );
}
