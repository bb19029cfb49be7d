import { Button } from "../../../platform/design/Button.tsx";
import { dayWord } from "../../../platform/words/times.ts";
import { useClock } from "../../../platform/words/use-clock.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import type { Answer, SharingLine as Line, ReaderKind } from "../page-data.ts";
import { itemWords, words } from "../words.ts";
import styles from "./Sharing.module.css";

interface SharingLineProps {
  readonly reader: ReaderKind;
  readonly line: Line;
  readonly inStay: boolean;
  readonly mayChange: boolean;
}

/** One kind of thing for one class of readers: how it stands, since when, and the taps that change it. */
export function SharingLine({ reader, line, inStay, mayChange }: SharingLineProps) {
  const say = useWords(words);
  const { item, state } = line;
  const narrow = reader === "care-team" && (inStay || state === "this stay");
  const answers: readonly (readonly [Answer, string, boolean])[] = [
    ...(narrow ? [["this stay", say("own.yes-stay"), state === "this stay"] as const] : []),
    ["yes", say(reader === "care-team" ? "own.yes-wards" : "own.yes"), state === "open"],
    ["no", say("own.no"), state === "closed"],
  ];
  return (
    <fieldset aria-label={say(itemWords[item])}>
      <div className={styles.line}>
        <span className={styles.what}>
          {say(itemWords[item])}
          <span className={styles.state}>
            <Since {...line} />
          </span>
        </span>
        {mayChange && (
          <div className={styles.choices}>
            {answers.map(([answer, word, isSo]) => (
              <Button
                key={answer}
                type="submit"
                name="choice"
                value={`${reader}|${item}|${answer}`}
                kind={isSo ? "primary" : "quiet"}
                aria-pressed={isSo}
              >
                {word}
              </Button>
            ))}
          </div>
        )}
      </div>
    </fieldset>
  );
}

function Since({ state, since }: Line) {
  const say = useWords(words);
  const clock = useClock();
  if (!since) return say("own.closed");
  const when = dayWord(since, clock);
  if (state === "this stay") return say("own.stay-since", { when });
  return say(state === "open" ? "own.open-since" : "own.closed-since", { when });
}
