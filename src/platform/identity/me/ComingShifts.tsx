import { More } from "../../design/More.tsx";
import { type Me, useMe } from "../../device/me.ts";
import { dayAndDate, dayWord, timeOfDay } from "../../words/times.ts";
import { useClock } from "../../words/use-clock.ts";
import { useWords } from "../../words/use-words.ts";
import { words } from "../words.ts";
import styles from "./ComingShifts.module.css";

/** As many as one keeps in mind; the rest is one press away. */
const shownFirst = 5;
const soon = 6 * 86_400_000;

/** One's own shifts that come: the day, the hours on the clock of their hospital, and where. Kept without signal, too. */
export function ComingShifts() {
  const say = useWords(words);
  const { comingShifts: all } = useMe();
  const rest = all.slice(shownFirst);
  return (
    <section>
      <h3 className={styles.title}>{say("me.coming")}</h3>
      {all.length === 0 && <p>{say("me.coming-none")}</p>}
      <List shifts={all.slice(0, shownFirst)} />
      {rest.length > 0 && (
        <More label={say("me.coming-more", { count: rest.length })}>
          <List shifts={rest} />
        </More>
      )}
    </section>
  );
}

function List({ shifts }: { readonly shifts: Me["comingShifts"] }) {
  const clock = useClock();
  if (shifts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {shifts.map(({ from, until, hospital, timeZone }) => {
        const there = { ...clock, timeZone };
        const [begins, ends] = [new Date(from), new Date(until)];
        const isSoon = begins.getTime() - clock.now.getTime() < soon;
        return (
          <li key={from} className={styles.shift}>
            <strong>{isSoon ? dayWord(begins, there) : dayAndDate(begins, there)}</strong>
            <span>
              {timeOfDay(begins, there)} – {timeOfDay(ends, there)}
            </span>
            <span className={styles.where}>{hospital}</span>
          </li>
        );
      })}
    </ul>
  );
}
