import { Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Button } from "../../platform/design/Button.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { type Answer, AnswerField } from "./AnswerField.tsx";
import { BestTimeField } from "./BestTimeField.tsx";
import { type BestTime, invite, type WardLine, wardList } from "./contract.ts";
import styles from "./InvitePanel.module.css";
import type { Sent } from "./InviteSent.tsx";
import { NobodyOnNow } from "./NobodyOnNow.tsx";
import { useMeetBy } from "./use-meet-by.ts";
import { WishesField, wishedLanguage } from "./WishesField.tsx";
import { words } from "./words.ts";

interface InviteFormProps {
  readonly line: WardLine;
  readonly meetBy: Date;
  readonly openNow: boolean;
  readonly onSent: (sent: Sent) => void;
  readonly onSaidNo: () => void;
}

/**
 * Three fields: the answer, the best time, the wishes; the last two may stay as they are.
 * One tap on the answer says both that the person said yes and what they were told.
 */
export function InviteForm({ line, meetBy, openNow, onSent, onSaidNo }: InviteFormProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const { day, time } = useMeetBy(meetBy);
  const [answer, setAnswer] = useState<Answer>();
  const [wishes, setWishes] = useState("");
  const [bestTime, setBestTime] = useState<BestTime>("any time");
  const [missing, setMissing] = useState(false);
  const { send, standing } = useSend(invite, {
    refreshes: [wardList],
    onSent: (answered) => onSent({ meetBy: new Date(answered.meetBy), told: answer === "told" }),
  });
  const name = line.nameUsed;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(answer === undefined);
    if (answer === undefined) return;
    const invitationId = uuidv7();
    send({
      id: invitationId,
      body: {
        invitationId,
        stayId: line.stayId,
        saidYes: true,
        personTold: answer === "told",
        bestTime,
        wishes,
        language: wishedLanguage(wishes),
      },
    });
  };
  const busy = standing?.state === "waiting";
  return (
    <form onSubmit={submit} className={styles.form}>
      <AnswerField line={line} answer={answer} missing={missing} onAnswer={setAnswer} onSaidNo={onSaidNo} />
      <BestTimeField bestTime={bestTime} onChange={setBestTime} />
      <WishesField name={name} wishes={wishes} onChange={setWishes} />
      {!openNow && <NobodyOnNow name={name} meetBy={meetBy} />}
      {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
      <Button type="submit" kind="primary" icon={Send} wide busy={busy}>
        {say("invite.send", { day, time })}
      </Button>
      <div>
        <div role="status">{busy && <p className={styles.sending}>{say("invite.sending")}</p>}</div>
        <Soft>{say("invite.theirs", { name })}</Soft>
      </div>
    </form>
  );
}
