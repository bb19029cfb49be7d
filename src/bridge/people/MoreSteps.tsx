import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Icon } from "../../platform/design/Icon.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import type { PersonDocument } from "./contract.ts";
import styles from "./MoreSteps.module.css";
import { type MoreAction, moreActions } from "./policy.ts";
import { StepDialog } from "./StepDialog.tsx";
import { stepKey } from "./step-key.ts";
import { words } from "./words.ts";

/** Less used steps, behind one more tap; each explains itself before it does anything. */
export function MoreSteps({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const [step, setStep] = useState<MoreAction>();
  const actions = moreActions(person);
  if (actions.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary className={styles.word}>
        <Icon of={Ellipsis} />
        {say("person.more")}
      </summary>
      <ul className={styles.list}>
        {actions.map((action) => (
          <li key={action}>
            <Button kind="quiet" wide onClick={() => setStep(action)}>
              {say(`step.${stepKey(action)}.word`)}
            </Button>
          </li>
        ))}
      </ul>
      {step && <StepDialog step={step} person={person} onClose={() => setStep(undefined)} />}
    </details>
  );
}
