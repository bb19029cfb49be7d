import { Card } from "../../platform/design/Card.tsx";
import { Lines } from "../../platform/design/Lines.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { endedWords } from "../../platform/words/ends.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./Board.module.css";
import type { TodaysBoard } from "./contract.ts";
import { words } from "./words.ts";

/** Check-ins as numbers; only what is late has a line, with whoever is to act and nothing about the person (note h). */
export function BoardCheckIns({ checkIns, late }: Pick<TodaysBoard, "checkIns" | "late">) {
  const say = useWords(words);
  const clock = useClock();
  return (
    <Card level={2} title={say("check-ins.title")}>
      <dl className={styles.numbers}>
        <div className={styles.number}>
          <dt>{say("check-ins.due")}</dt>
          <dd>{checkIns.due}</dd>
        </div>
        <div className={styles.number}>
          <dt>{say("check-ins.late")}</dt>
          <dd>{checkIns.overdue}</dd>
        </div>
      </dl>
      {late.length === 0 ? (
        <Soft>{say("check-ins.none-late")}</Soft>
      ) : (
        <Lines close>
          {late.map(({ journeyId, peerFirstName, dueAt }) => (
            <li key={`${journeyId} ${dueAt}`} className={styles.line}>
              <span>{peerFirstName ?? say("check-ins.nobody")}</span>
              <span className={styles.soft}>
                {say("check-ins.was-due", { when: endedWords(new Date(dueAt), clock) })}
              </span>
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}
