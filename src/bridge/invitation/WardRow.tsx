import { dayOf } from "../../platform/calendar/rules.ts";
import { classNames } from "../../platform/design/class-names.ts";
import { Unseen } from "../../platform/design/Stack.tsx";
import { dayWord, whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { WardLine } from "./contract.ts";
import { PeerCell } from "./PeerCell.tsx";
import styles from "./WardTable.module.css";
import { words } from "./words.ts";

interface WardRowProps {
  readonly line: WardLine;
  readonly open: boolean;
  readonly onAsk: () => void;
}

/** One person on the ward: bed, name used, here since, a peer? */
export function WardRow({ line, open, onAsk }: WardRowProps) {
  const say = useWords(words);
  return (
    <tr id={`stay-${line.stayId}`} tabIndex={-1} className={classNames(styles.row, open && styles.open)}>
      <td className={styles.bed}>
        {line.bed ? (
          <>
            <span className={styles.bedWord}>{say("ward.bed")} </span>
            {line.bed}
          </>
        ) : (
          <span className={styles.noBed}>{say("ward.no-bed")}</span>
        )}
      </td>
      <th scope="row" className={styles.who}>
        <span className={styles.name}>{line.nameUsed}</span>
        {line.onLeave && !line.departedAt && <span className={styles.leave}>{say("ward.on-leave")}</span>}
      </th>
      <td className={styles.since}>
        <Since line={line} />
      </td>
      <td className={styles.peer}>
        <PeerCell line={line} open={open} onAsk={onAsk} />
      </td>
    </tr>
  );
}

/** The hour only for today: what is older needs its day. Whoever left shows when. */
function Since({ line: { admittedAt, departedAt } }: { readonly line: WardLine }) {
  const say = useWords(words);
  const clock = useClock();
  if (departedAt) {
    return (
      <>
        <Unseen>{say("ward.left")} </Unseen>
        {whenWords(new Date(departedAt), clock)}
      </>
    );
  }
  if (!admittedAt) return null;
  const at = new Date(admittedAt);
  const isToday = dayOf(at, clock.timeZone) === dayOf(clock.now, clock.timeZone);
  return isToday ? whenWords(at, clock) : dayWord(at, clock);
}
