import { Button } from "../../platform/design/Button.tsx";
import { Unseen } from "../../platform/design/Stack.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { timeOfDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { words as stepWords } from "../steps/words.ts";
import styles from "./BoardCandidates.module.css";
import { type BoardLine, board, type BoardCandidate as Candidate, offerTo } from "./contract.ts";
import { words } from "./words.ts";

interface BoardCandidateProps {
  readonly line: BoardLine;
  readonly candidate: Candidate;
}

/** One peer who could go: why they fit, and the offer. */
export function BoardCandidate({ line, candidate }: BoardCandidateProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(stepWords);
  const why = useWhy(line, candidate);
  const { peerId, firstName: name } = candidate;
  const { send, standing } = useSend(offerTo, {
    refreshes: [board],
    onSent: () => toast(say("candidates.done", { name })),
  });
  const offer = () => send({ params: { journeyId: line.journeyId }, body: { peerId } });
  return (
    <li className={styles.candidate}>
      <span className={styles.name}>{name}</span>
      <span className={styles.why}>{why}</span>
      <span className={styles.action}>
        <Button kind="quiet" busy={standing?.state === "waiting"} onClick={offer}>
          {say("candidates.offer")}
          <Unseen> {say("candidates.to", { name })}</Unseen>
        </Button>
      </span>
      {standing?.state === "refused" && (
        <p role="alert" className={styles.trouble}>
          {sayProblem(standing.problem)}
        </p>
      )}
    </li>
  );
}

function useWhy({ language }: BoardLine, { because, onShiftUntil }: Candidate): string {
  const say = useWords(words);
  const clock = useClock();
  const reasons = because.map((one) =>
    one === "language" ? say("candidates.language", { language }) : say(`candidates.${one}`),
  );
  const until = onShiftUntil && say("candidates.until", { time: timeOfDay(new Date(onShiftUntil), clock) });
  return [...reasons, until].filter(Boolean).join(" · ");
}
