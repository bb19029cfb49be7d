import { type FormEvent, useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { TextField } from "../../platform/design/Field.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Row, Unseen } from "../../platform/design/Stack.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { dropMessage, type Waiting, waitingMessages } from "./contract.ts";
import { words } from "./screen-words.ts";
import styles from "./WaitingMessages.module.css";

/** Lets a message go, with a reason that is kept. */
export function DropMessage({ message: { waitingId, receivedAt } }: { readonly message: Waiting }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const clock = useClock();
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const { send, standing } = useSend(dropMessage, {
    refreshes: [waitingMessages],
    onSent: () => toast(say("drop.done")),
  });
  const close = () => {
    setAsking(false);
    setMissing(false);
  };
  const drop = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const because = new FormData(event.currentTarget).get("because");
    const body = dropMessage.body?.safeParse({ because });
    setMissing(!body?.success);
    if (body?.success) send({ params: { waitingId }, body: body.data });
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {say("messages.drop")}
        <Unseen>, {say("messages.of", { when: whenWords(new Date(receivedAt), clock) })}</Unseen>
      </Button>
      <Dialog question open={asking} onClose={close} title={say("drop.title")}>
        <form onSubmit={drop} className={styles.form} noValidate>
          <p>{say("drop.help")}</p>
          <TextField
            label={say("drop.because")}
            name="because"
            hint={say("drop.because-hint")}
            placeholder={say("drop.because-example")}
            error={missing ? say("drop.because-missing") : undefined}
            autoComplete="off"
            maxLength={300}
            required
          />
          {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
          <Row>
            <Button type="submit" kind="primary" busy={standing?.state === "waiting"}>
              {say("drop.go")}
            </Button>
            <Button kind="quiet" onClick={close}>
              {say("drop.leave")}
            </Button>
          </Row>
        </form>
      </Dialog>
    </>
  );
}
