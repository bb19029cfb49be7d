import { Baby, Gavel, HeartPulse } from "lucide-react";
import { Card } from "../../platform/design/Card.tsx";
import { ChoiceTile } from "../../platform/design/Choice.tsx";
import { Icon } from "../../platform/design/Icon.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { useMe } from "../../platform/device/me.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { limitKeys, whatKeys } from "./spoken.ts";
import styles from "./TellingSteps.module.css";
import type { TalkState } from "./use-talk.ts";
import { words } from "./words.ts";

/** Step 1: what peer support is, and that no is fine. */
export function WhatStep() {
  const say = useWords(words);
  const { firstName: peer } = useMe();
  return (
    <div className={styles.told}>
      {whatKeys.map((key) => (
        <p key={key}>{say(key, { peer })}</p>
      ))}
    </div>
  );
}

const signs = {
  "talk.limits.life": HeartPulse,
  "talk.limits.child": Baby,
  "talk.limits.court": Gavel,
} as const;

/** Step 2: the three limits, said before any yes. */
export function LimitsStep({ talk: { talk, change, missing } }: { readonly talk: TalkState }) {
  const say = useWords(words);
  const { firstName: peer } = useMe();
  return (
    <Stack>
      <div className={styles.told}>
        <p>{say("talk.limits.lead", { peer })}</p>
      </div>
      <Card as="div">
        <ul className={styles.limits}>
          {limitKeys.map((key) => (
            <li key={key}>
              <Icon of={signs[key]} large />
              <span>{say(key, { peer })}</span>
            </li>
          ))}
        </ul>
        <Soft>{say("talk.limits.told")}</Soft>
      </Card>
      <ChoiceTile checked={talk.limitsSaid} onChange={({ target }) => change({ limitsSaid: target.checked })}>
        {say("talk.limits.said")}
      </ChoiceTile>
      <div role="alert">
        {missing === "limits" && <Notice tone="sun">{say("talk.limits.missing")}</Notice>}
      </div>
    </Stack>
  );
}
