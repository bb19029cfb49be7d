import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Row, Soft, Unseen } from "../../platform/design/Stack.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { agoWords, whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { tryMessageAgain, type Waiting, waitingMessages } from "./contract.ts";
import { DropMessage } from "./DropMessage.tsx";
import { words } from "./screen-words.ts";
import { useMessageKind } from "./use-message-kind.ts";
import { useReasonWords } from "./use-reason-words.ts";
import styles from "./WaitingMessages.module.css";

/** One message: why it waits, what to do, and the two ways on. */
export function WaitingMessage({ message }: { readonly message: Waiting }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const clock = useClock();
  const { waitingId, hospital, receivedAt } = message;
  const [stillWaits, setStillWaits] = useState(false);
  const kind = useMessageKind(message.triggerEvent);
  const { why, toDo } = useReasonWords(message.reason);
  const { send, standing } = useSend(tryMessageAgain, {
    refreshes: [waitingMessages],
    onSent: ({ outcome }) => {
      setStillWaits(outcome === "still waits");
      if (outcome === "taken in") toast(say("messages.again-done"));
    },
  });
  const at = new Date(receivedAt);
  return (
    <Card as="li" title={why} aside={kind && <Chip>{kind}</Chip>}>
      <Soft>{say("messages.from", { hospital, ago: agoWords(at, clock) })}</Soft>
      <p>{toDo}</p>
      <div>
        <Row>
          <Button
            icon={RotateCcw}
            busy={standing?.state === "waiting"}
            onClick={() => send({ params: { waitingId }, body: {} })}
          >
            {say("messages.again")}
            <Unseen>, {say("messages.of", { when: whenWords(at, clock) })}</Unseen>
          </Button>
          <DropMessage message={message} />
        </Row>
        <div role="status" className={styles.outcome}>
          {stillWaits && <Notice tone="sun">{say("messages.again-waits")}</Notice>}
          {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
        </div>
      </div>
    </Card>
  );
}
