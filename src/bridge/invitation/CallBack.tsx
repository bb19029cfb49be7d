import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Row, Unseen } from "../../platform/design/Stack.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { words as stepWords } from "../steps/words.ts";
import { askedInError, type WardLine, wardList } from "./contract.ts";
import { TextButton } from "./TextButton.tsx";
import { words } from "./words.ts";

/** The inviter's own error, taken back after one question: a peer may already be on the way. */
export function CallBack({ line: { stayId, nameUsed: name } }: { readonly line: WardLine }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(stepWords);
  const [asking, setAsking] = useState(false);
  const { send, standing } = useSend(askedInError, {
    refreshes: [wardList],
    onSent: () => {
      setAsking(false);
      toast(say("call-back.done"));
    },
  });
  const callBack = () => send({ params: { stayId }, body: { eventId: uuidv7() } });
  return (
    <>
      <TextButton onClick={() => setAsking(true)}>
        {say("call-back.open")}
        <Unseen> {say("ward.for", { name })}</Unseen>
      </TextButton>
      <Dialog
        question
        open={asking}
        onClose={() => setAsking(false)}
        title={say("call-back.title", { name })}
      >
        <p>{say("call-back.help")}</p>
        {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
        <Row>
          <Button kind="primary" busy={standing?.state === "waiting"} onClick={callBack}>
            {say("call-back.go")}
          </Button>
          <Button kind="quiet" onClick={() => setAsking(false)}>
            {say("call-back.leave")}
          </Button>
        </Row>
      </Dialog>
    </>
  );
}
