import { lengthWords } from "../../platform/words/times.ts";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import { dayText } from "./day-text.ts";
import { lengthOf, type SaidHours, spanOf } from "./rules.ts";
import styles from "./Shifts.module.css";
import { words } from "./words.ts";

interface PlanSumProps {
  readonly days: readonly string[];
  readonly said: SaidHours;
  readonly timeZone: string;
}

/** What is about to be planned, in one sentence; also heard. */
export function PlanSum({ days, said, timeZone }: PlanSumProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { from, until } = said;
  if (!from || !until) return null;
  const [first = said.day, last = first] = [days[0], days.at(-1)];
  const length = first ? lengthWords(lengthOf(spanOf({ ...said, day: first }, timeZone)), language) : "";
  const text = (day: string) => (day ? dayText(day, language) : "");
  return (
    <p role="status" className={styles.sum}>
      {say("plan.sum", { count: days.length, length, first: text(first), last: text(last) })}
      {until <= from && ` ${say("plan.next-morning")}`}
    </p>
  );
}
