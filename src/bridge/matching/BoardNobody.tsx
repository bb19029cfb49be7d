import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Row } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { words } from "./words.ts";

interface BoardNobodyProps {
  readonly busy: boolean;
  readonly onTell: () => void;
}

/** The one choice that ends an invitation, and so the one that asks first. */
export function BoardNobody({ busy, onTell }: BoardNobodyProps) {
  const say = useWords(words);
  const [asking, setAsking] = useState(false);
  const tell = () => {
    setAsking(false);
    onTell();
  };
  return (
    <>
      <Button kind="quiet" busy={busy} onClick={() => setAsking(true)}>
        {say("board.nobody")}
      </Button>
      <Dialog question open={asking} onClose={() => setAsking(false)} title={say("board.nobody-title")}>
        <p>{say("board.nobody-help")}</p>
        <Row>
          <Button kind="primary" onClick={tell}>
            {say("board.nobody-go")}
          </Button>
          <Button kind="quiet" onClick={() => setAsking(false)}>
            {say("board.leave")}
          </Button>
        </Row>
      </Dialog>
    </>
  );
}
