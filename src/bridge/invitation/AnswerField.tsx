import { useId } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { ChoiceTile } from "../../platform/design/Choice.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { saidNo, type WardLine, wardList } from "./contract.ts";
import styles from "./InvitePanel.module.css";
import { words } from "./words.ts";

/** Both are a yes to meeting; `told` adds that the person knows what the inviter will see. */
export type Answer = "told" | "untold";

interface AnswerFieldProps {
  readonly line: WardLine;
  readonly answer: Answer | undefined;
  /** Sent without an answer. */
  readonly missing: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onSaidNo: () => void;
}

/** What the person said. Nothing is chosen beforehand; a no is noted with the same tap. */
export function AnswerField({ line, answer, missing, onAnswer, onSaidNo }: AnswerFieldProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const error = useId();
  const name = line.nameUsed;
  const { send, standing } = useSend(saidNo, {
    refreshes: [wardList],
    onSent: () => {
      toast(say("invite.said-no-done", { name }));
      onSaidNo();
    },
  });
  const isMissing = missing && answer === undefined;
  return (
    <fieldset className={styles.answers} aria-describedby={isMissing ? error : undefined}>
      <legend>{say("invite.asked", { name })}</legend>
      {(["told", "untold"] as const).map((one) => (
        <ChoiceTile
          key={one}
          type="radio"
          name="answer"
          checked={answer === one}
          onChange={() => onAnswer(one)}
          hint={say(`invite.${one}-hint`, { name })}
        >
          {say(`invite.${one}`)}
        </ChoiceTile>
      ))}
      <Button
        kind="quiet"
        wide
        busy={standing?.state === "waiting"}
        onClick={() => send({ params: { stayId: line.stayId }, body: {} })}
      >
        {say("invite.said-no")}
      </Button>
      {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
      {isMissing && (
        <p id={error} role="alert" className={styles.error}>
          {say("invite.yes-first", { name })}
        </p>
      )}
    </fieldset>
  );
}
