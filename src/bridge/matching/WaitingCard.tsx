import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Row } from "../../platform/design/Stack.tsx";
import { agoWords, dayWord, lengthWords, timeOfDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./Board.module.css";
import { BoardCandidates } from "./BoardCandidates.tsx";
import { BoardSteps } from "./BoardSteps.tsx";
import type { BoardLine } from "./contract.ts";
import { words } from "./words.ts";

interface WaitingCardProps {
  readonly line: BoardLine;
  /** Its candidates are open from the start. */
  readonly shown: boolean;
  readonly canGo: boolean;
}

/** One who waits. An unchecked invitation shows ward and bed, because nothing else is known. */
export function WaitingCard({ line, shown, canGo }: WaitingCardProps) {
  const say = useWords(words);
  const clock = useClock();
  const { overdue, unchecked, betweenPeers, waves } = line;
  const told = [
    line.hospital,
    say("board.asked", { ago: agoWords(new Date(line.askedAt), clock) }),
    ...(line.language === "en" || unchecked ? [] : [say("board.speaks", { language: line.language })]),
    ...(unchecked ? [] : [say("board.offered", { waves })]),
  ];
  return (
    <Card
      as="li"
      {...(overdue && { edge: "brick" })}
      title={useTitle(line)}
      aside={
        <Row>
          {betweenPeers && <Chip>{say("board.between")}</Chip>}
          {unchecked && <Chip tone="sky">{say("board.unchecked")}</Chip>}
          <Due line={line} />
        </Row>
      }
    >
      <p className={styles.told}>{told.filter(Boolean).join(" · ")}</p>
      {overdue && !unchecked && <p>{say("board.still-looking")}</p>}
      {unchecked && <p>{say("board.unchecked-help")}</p>}
      {(overdue || unchecked) && <BoardSteps line={line} canGo={canGo} />}
      {!unchecked && <BoardCandidates line={line} shown={shown} />}
    </Card>
  );
}

function useTitle({ placeKind, unit, bed, nameUsed }: BoardLine): string {
  const say = useWords(words);
  const ward = unit && bed ? say("board.bed", { unit, bed }) : unit;
  const place = placeKind === "outside" || !ward ? say("board.outside") : ward;
  return nameUsed ? `${place} · ${nameUsed}` : place;
}

function Due({ line: { meetDueAt, overdue } }: { readonly line: BoardLine }) {
  const say = useWords(words);
  const clock = useClock();
  if (!meetDueAt) return <Chip>{say("board.no-clock")}</Chip>;
  const at = new Date(meetDueAt);
  if (overdue) {
    const length = lengthWords(clock.now.getTime() - at.getTime(), clock.language);
    return <Chip tone="brick">{say("board.overdue", { length })}</Chip>;
  }
  return <Chip tone="sun">{say("board.due", { day: dayWord(at, clock), time: timeOfDay(at, clock) })}</Chip>;
}
