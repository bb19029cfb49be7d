import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { onePerson, type PersonDocument, people, today } from "../../bridge/people/contract.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { holdTalk } from "./contract.ts";
import { choicesOf, missingAt, nothingSaid, stepAfter, stepBefore, type TalkStep } from "./rules.ts";

/** Where the talk stands, what was said, and its end. Lives above the hand-over of the phone, so nothing is lost. */
export function useTalk({ personId }: PersonDocument, onEnd: () => void) {
  const { now } = useClock();
  const [talk, setTalk] = useState(nothingSaid);
  const [step, setStep] = useState<TalkStep>("what");
  const [asked, setAsked] = useState(false);
  const { send, standing } = useSend(holdTalk, { refreshes: [today, people, onePerson] });
  const missing = missingAt(step, talk);

  const goTo = (next: TalkStep) => {
    setAsked(false);
    setStep(next);
  };
  const finish = () => {
    if (talk.peerSupport === null) return;
    onEnd();
    send({
      params: { personId },
      body: {
        talkId: uuidv7(),
        at: now.toISOString(),
        peerSupport: talk.peerSupport,
        limitsSaid: true,
        how: talk.how,
        witness: talk.witness.trim(),
        choices: choicesOf(talk),
      },
    });
  };
  const forwards = () => {
    if (missing) return setAsked(true);
    if (step === "summary") return finish();
    goTo(stepAfter(step, talk));
  };
  const before = stepBefore(step, talk);
  return {
    talk,
    step,
    standing,
    /** What is missing, once someone wanted to go on. */
    missing: asked ? missing : null,
    change: (part: Partial<typeof talk>) => setTalk((said) => ({ ...said, ...part })),
    forwards,
    ...(before && { backwards: () => goTo(before) }),
  };
}

export type TalkState = ReturnType<typeof useTalk>;
