import { dayOf } from "../../platform/calendar/rules.ts";
import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Lines } from "../../platform/design/Lines.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { timeOfDay, whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./Board.module.css";
import type { TodaysBoard } from "./contract.ts";
import { words } from "./words.ts";

/** Where a peer is expected; who it is stays open until they have met, so that stepping back leaves no mark. */
export function BoardOnTheWay({ onTheWay, onTheWayInAll }: Pick<TodaysBoard, "onTheWay" | "onTheWayInAll">) {
  const say = useWords(words);
  const clock = useClock();
  const since = (at: Date) =>
    dayOf(at, clock.timeZone) === dayOf(clock.now, clock.timeZone)
      ? timeOfDay(at, clock)
      : whenWords(at, clock);
  return (
    <Card level={2} title={say("on-the-way.title")}>
      <Lines close>
        {onTheWay.map((line) => (
          <li key={line.journeyId} className={styles.line}>
            <span>{line.unit ?? say("board.outside")}</span>
            <Chip tone="river">{say("on-the-way.since", { time: since(new Date(line.since)) })}</Chip>
          </li>
        ))}
      </Lines>
      {onTheWayInAll > onTheWay.length && (
        <Soft>{say("board.and-more", { count: onTheWayInAll - onTheWay.length })}</Soft>
      )}
    </Card>
  );
}
