import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Row } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { words } from "./words.ts";

interface BoardQuestionProps {
  /** On the button that asks. */
  readonly word: string;
  readonly title: string;
  readonly help: string;
  /** On the button that does it. */
  readonly go: string;
  readonly busy: boolean;
  readonly onGo: () => void;
}

/** A choice that ends an invitation, and so asks first. */
export function BoardQuestion({ word, title, help, go, busy, onGo }: BoardQuestionProps) {
  const say = useWords(words);
  const [asking, setAsking] = useState(false);
  const goOn = () => {
    setAsking(false);
    onGo();
  };
  return (
    <>
      <Button kind="quiet" busy={busy} onClick={() => setAsking(true)}>
        {word}
      </Button>
      <Dialog question open={asking} onClose={() => setAsking(false)} title={title}>
        <p>{help}</p>
        <Row>
          <Button kind="primary" onClick={goOn}>
            {go}
          </Button>
          <Button kind="quiet" onClick={() => setAsking(false)}>
            {say("board.leave")}
          </Button>
        </Row>
      </Dialog>
    </>
  );
}
