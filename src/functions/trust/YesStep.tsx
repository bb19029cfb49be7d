import { ChoiceGrid, ChoiceTile } from "../../platform/design/Choice.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { useMe } from "../../platform/device/me.ts";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./TellingSteps.module.css";
import type { TalkState } from "./use-talk.ts";
import { words } from "./words.ts";

/** Step 3: yes or no to peer support, both as big as each other. */
export function YesStep({ talk: { talk, change, missing } }: { readonly talk: TalkState }) {
  const say = useWords(words);
  const { firstName: peer } = useMe();
  return (
    <Stack>
      <div className={styles.told}>
        <p>{say("talk.yes.lead", { peer })}</p>
      </div>
      <ChoiceGrid legend={say("talk.yes.legend")} legendUnseen>
        {(["yes", "no"] as const).map((answer) => (
          <ChoiceTile
            key={answer}
            type="radio"
            name="peer-support"
            checked={talk.peerSupport === answer}
            onChange={() => change({ peerSupport: answer })}
          >
            {say(`talk.yes.${answer}`)}
          </ChoiceTile>
        ))}
      </ChoiceGrid>
      <div role="alert">{missing === "answer" && <Notice tone="sun">{say("talk.yes.missing")}</Notice>}</div>
    </Stack>
  );
}
