import { Check, EyeOff, UserRoundX } from "lucide-react";
import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { type Draft, needsPreview } from "./draft.ts";
import styles from "./LogActions.module.css";
import { TeamPreview } from "./TeamPreview.tsx";
import type { useLog } from "./use-log.ts";
import { words } from "./words.ts";

interface LogActionsProps {
  readonly draft: Draft;
  readonly log: ReturnType<typeof useLog>;
  readonly name: string;
}

/** Save, tried, or nothing at all. Words for the team go through the reading together. */
export function LogActions({ draft, log, name }: LogActionsProps) {
  const say = useWords(words);
  const [outcome, setOutcome] = useState<"reached" | "tried">();
  const save = (result: "reached" | "tried") =>
    needsPreview(draft) ? setOutcome(result) : log.save(draft, result);
  const onlyUsTwo: Draft = { ...draft, level: "only us two" };
  return (
    <>
      <div className={styles.actions}>
        <Button kind="primary" icon={Check} onClick={() => save("reached")}>
          {say(needsPreview(draft) ? "log.read-together" : "log.save")}
        </Button>
        <Button kind="quiet" icon={UserRoundX} onClick={() => save("tried")}>
          {say("log.tried")}
        </Button>
      </div>
      <div className={styles.nothing}>
        <Soft>{say("log.kept-here")}</Soft>
        <Button kind="quiet" icon={EyeOff} onClick={log.saveNothing}>
          {say("log.nothing")}
        </Button>
        <Soft>{say("log.nothing-help", { name })}</Soft>
      </div>
      {outcome && (
        <TeamPreview
          text={draft.text.trim()}
          name={name}
          onYes={() => log.save(draft, outcome)}
          onNo={() => log.save(onlyUsTwo, outcome)}
          onBack={() => setOutcome(undefined)}
        />
      )}
    </>
  );
}
