import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Quote } from "../../platform/design/Quote.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { VisibilityChip } from "../../platform/design/VisibilityChip.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./TeamPreview.module.css";
import { words } from "./words.ts";

interface TeamPreviewProps {
  readonly text: string;
  readonly name: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly onBack: () => void;
}

/** Exactly what the team will read, looked at together before it crosses. */
export function TeamPreview({ text, name, onYes, onNo, onBack }: TeamPreviewProps) {
  const say = useWords(words);
  return (
    <Dialog open question title={say("log.preview-title")} onClose={onBack}>
      <Stack>
        <Soft>{say("log.preview-lead", { name })}</Soft>
        <Card as="div">
          <div className={styles.text}>
            <Quote>{text}</Quote>
          </div>
          <div>
            <VisibilityChip audience="care-team" />
          </div>
        </Card>
        <p>
          <strong>{say("log.preview-ask")}</strong>
        </p>
        <Button kind="primary" wide onClick={onYes}>
          {say("log.preview-yes")}
        </Button>
        <Button wide onClick={onNo}>
          {say("log.preview-no")}
        </Button>
        <Button kind="quiet" wide onClick={onBack}>
          {say("log.preview-back")}
        </Button>
      </Stack>
    </Dialog>
  );
}
