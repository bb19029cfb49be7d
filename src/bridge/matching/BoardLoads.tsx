import { Card } from "../../platform/design/Card.tsx";
import { Meter } from "../../platform/design/Meter.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { timeOfDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./Board.module.css";
import type { TodaysBoard } from "./contract.ts";
import { words } from "./words.ts";

/** How much each peer carries and until when they are on. The only figure about a peer that exists here. */
export function BoardLoads({ loads }: Pick<TodaysBoard, "loads">) {
  const say = useWords(words);
  const clock = useClock();
  return (
    <Card level={2} title={say("loads.title")}>
      {loads.length === 0 ? (
        <Soft>{say("loads.none")}</Soft>
      ) : (
        <ul className={styles.lines}>
          {loads.map(({ peerId, firstName: name, people, limit, onShiftUntil }) => (
            <li key={peerId} className={styles.load}>
              <div className={styles.line}>
                <strong>{name}</strong>
                <span className={styles.soft}>
                  {say("loads.people", { people, limit })} ·{" "}
                  {onShiftUntil
                    ? say("candidates.until", { time: timeOfDay(new Date(onShiftUntil), clock) })
                    : say("loads.off")}
                </span>
              </div>
              <Meter value={people} max={limit} label={say("loads.people-of", { name, people, limit })} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
