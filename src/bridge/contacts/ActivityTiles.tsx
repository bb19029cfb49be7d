import { ChoiceGrid, ChoiceTile } from "../../platform/design/Choice.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import type { ActivityCode } from "../people/contract.ts";
import styles from "./ActivityTiles.module.css";
import { lessUsed, mostUsed } from "./activities.ts";
import { type Draft, type Way, withActivity } from "./draft.ts";
import { activityWords, words } from "./words.ts";

interface ActivityTilesProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

const ways = {
  "in person": "log.way-in-person",
  phone: "log.way-phone",
  text: "log.way-text",
  other: "log.way-other",
} as const satisfies Record<Way, keyof typeof words>;

const allWays: readonly Way[] = ["in person", "phone", "text", "other"];

/** What we did: ten at once, the rest and the way behind one tap. */
export function ActivityTiles({ draft, onChange }: ActivityTilesProps) {
  const say = useWords(words);
  const tileOf = (code: ActivityCode) => ({
    checked: draft.activities.includes(code),
    onChange: () => onChange(withActivity(draft, code)),
    children: say(activityWords[code]),
  });
  return (
    <Stack>
      <ChoiceGrid legend={say("log.activities")} legendUnseen>
        {mostUsed.map(([code, icon]) => (
          <ChoiceTile key={code} icon={icon} {...tileOf(code)} />
        ))}
      </ChoiceGrid>
      <details className={styles.more}>
        <summary className={styles.word}>{say("log.more")}</summary>
        <Stack>
          <ChoiceGrid legend={say("log.more-activities")} legendUnseen>
            {lessUsed.map((code) => (
              <ChoiceTile key={code} {...tileOf(code)} />
            ))}
          </ChoiceGrid>
          <ChoiceGrid legend={say("log.way")}>
            {allWays.map((way) => (
              <ChoiceTile
                key={way}
                type="radio"
                name="way"
                checked={draft.way === way}
                onChange={() => onChange({ ...draft, way })}
              >
                {say(ways[way])}
              </ChoiceTile>
            ))}
          </ChoiceGrid>
        </Stack>
      </details>
    </Stack>
  );
}
