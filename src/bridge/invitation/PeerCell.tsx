import { Button } from "../../platform/design/Button.tsx";
import { Chip, type Tone } from "../../platform/design/Chip.tsx";
import { Soft, Unseen } from "../../platform/design/Stack.tsx";
import { whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { CallBack } from "./CallBack.tsx";
import type { PeerLine, WardLine } from "./contract.ts";
import styles from "./PeerCell.module.css";
import { TextButton } from "./TextButton.tsx";
import { words } from "./words.ts";

const tones: Readonly<Record<PeerLine, Tone>> = {
  invited: "sky",
  "someone is on the way": "river",
  met: "moss",
  "still looking": "sun",
  "nobody could come": "plain",
};

interface PeerCellProps {
  readonly line: WardLine;
  readonly open: boolean;
  readonly onAsk: () => void;
}

/**
 * How it stands, or the way to ask. For what one may not see it looks as if nobody had asked:
 * the same button, so that its absence tells nothing (visibility, note b).
 */
export function PeerCell(props: PeerCellProps) {
  const say = useWords(words);
  const { shared, stayId, nameUsed } = props.line;
  return (
    <>
      <HowItStands {...props} />
      {shared && <a href={`/shared/${stayId}`}>{say("shared.open", { name: nameUsed })}</a>}
    </>
  );
}

function HowItStands({ line, open, onAsk }: PeerCellProps) {
  const say = useWords(words);
  const clock = useClock();
  const forWhom = <Unseen> {say("ward.for", { name: line.nameUsed })}</Unseen>;
  const askAgain = (word: string) => (
    <TextButton aria-expanded={open} onClick={onAsk}>
      {word}
      {forWhom}
    </TextButton>
  );
  const { peer, askedSaidNoAt, departedAt, canCallBack } = line;
  if (peer) {
    return (
      <div className={styles.standing}>
        <Chip tone={tones[peer]}>{say(`peer-line.${peer}`)}</Chip>
        {canCallBack && <CallBack line={line} />}
        {peer === "nobody could come" && !departedAt && askAgain(say("ward.ask-again"))}
      </div>
    );
  }
  const saidNo = askedSaidNoAt && (
    <Soft>{say("ward.said-no", { when: whenWords(new Date(askedSaidNoAt), clock) })}</Soft>
  );
  if (departedAt) return saidNo;
  if (!saidNo) {
    return (
      <Button kind={open ? "primary" : "plain"} aria-expanded={open} onClick={onAsk}>
        {say("ward.ask")}
        {forWhom}
      </Button>
    );
  }
  return (
    <div className={styles.standing}>
      {saidNo}
      {askAgain(say("ward.said-yes-now"))}
    </div>
  );
}
