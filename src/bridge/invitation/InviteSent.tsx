import { CircleCheck } from "lucide-react";
import { Button } from "../../platform/design/Button.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Row, Soft } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { CallBack } from "./CallBack.tsx";
import type { WardLine } from "./contract.ts";
import { useMeetBy } from "./use-meet-by.ts";
import { words } from "./words.ts";

export interface Sent {
  readonly meetBy: Date;
  /** The person was told what the inviter will see. */
  readonly told: boolean;
}

interface InviteSentProps {
  readonly line: WardLine;
  readonly sent: Sent;
  readonly onClose: () => void;
}

/** What to tell the person, and what this screen will and will not show from now on. */
export function InviteSent({ line, sent, onClose }: InviteSentProps) {
  const say = useWords(words);
  const name = line.nameUsed;
  return (
    <>
      <Notice tone="moss" icon={CircleCheck}>
        <strong>{say("sent.by", { name, ...useMeetBy(sent.meetBy) })}</strong>
      </Notice>
      <Soft>{say(sent.told ? "sent.told" : "sent.untold", { name })}</Soft>
      <Row>
        <Button kind="primary" onClick={onClose}>
          {say("sent.done")}
        </Button>
        {line.canCallBack && <CallBack line={line} />}
      </Row>
    </>
  );
}
