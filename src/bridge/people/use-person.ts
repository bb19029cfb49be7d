import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { placeOf } from "../follow-up/rules.ts";
import { bridgeViewOf, placeWords } from "./bridge-view.ts";
import type { PersonCard } from "./contract.ts";
import { factsOf } from "./rules.ts";
import { words } from "./words.ts";

/** One person's facts, picture and place in words, as of this moment. */
export function usePersonView(person: PersonCard) {
  const say = useWords(words);
  const clock = useClock();
  const facts = factsOf(person.facts, clock.timeZone);
  const place = placeOf(facts.stays);
  const inWard = place === "in hospital" || place === "outside" ? person.where?.unit : undefined;
  return { facts, view: bridgeViewOf(facts, clock, say), where: inWard ?? say(placeWords[place]) };
}
