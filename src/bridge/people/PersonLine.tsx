import { Avatar } from "../../platform/design/Avatar.tsx";
import { BridgePictureSmall } from "../../platform/design/BridgePictureSmall.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { untilDayWords } from "../../platform/words/ends.ts";
import { dayWord, whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { rungWords } from "./bridge-view.ts";
import type { PersonCard } from "./contract.ts";
import styles from "./PersonLine.module.css";
import { nextCheckIn } from "./rules.ts";
import { usePersonView } from "./use-person.ts";
import { words } from "./words.ts";

/** One of my people on a list that others may glance at: name used, where, what comes next. */
export function PersonLine({ person }: { readonly person: PersonCard }) {
  const say = useWords(words);
  const clock = useClock();
  const { view, where } = usePersonView(person);
  const next = useNext(person);
  return (
    <li className={styles.line}>
      <Avatar name={person.nameUsed} />
      <div className={styles.words}>
        <h3>
          <a href={`/people/${person.personId}`} className={styles.link}>
            {person.nameUsed}
          </a>
        </h3>
        <p className={styles.soft}>{where}</p>
        {next && <p className={styles.soft}>{next}</p>}
        {person.relation === "cover" && (
          <p className={styles.soft}>
            <Chip tone="river">{say("people.covering")}</Chip>{" "}
            {person.coverUntil && untilDayWords(new Date(person.coverUntil), clock)}
          </p>
        )}
      </div>
      <div className={styles.bridge}>
        <BridgePictureSmall view={view} />
      </div>
    </li>
  );
}

/** What comes next in a few words: stage, pause, a plan, the next check-in. */
function useNext(person: PersonCard): string | undefined {
  const say = useWords(words);
  const clock = useClock();
  const { facts } = usePersonView(person);
  if (person.facts.quietSince) return say("people.quiet");
  if (person.stage === "meeting") return say("people.stage-meeting");
  if (person.stage === "met") return say("people.stage-met");
  if (person.stage !== "crossing") return say("people.stage-over");
  const planned = facts.contacts.find(({ result, at }) => result === "planned" && at > clock.now);
  if (planned) return say("people.planned-at", { when: whenWords(planned.at, clock) });
  const checkIn = nextCheckIn(facts, clock.now);
  if (!checkIn) return undefined;
  const what = say(rungWords[checkIn.name]);
  return checkIn.state === "to come"
    ? say("people.check-in-on", { what, day: dayWord(checkIn.dueFrom, clock) })
    : say("people.check-in-now", { what });
}
