import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Icon } from "../../platform/design/Icon.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { BoardCandidate } from "./BoardCandidate.tsx";
import styles from "./BoardCandidates.module.css";
import type { BoardCandidate as BoardCandidateOf, BoardLine } from "./contract.ts";
import { words } from "./words.ts";

interface BoardCandidatesProps {
  readonly line: BoardLine;
  readonly shown: boolean;
}

const nameOf = ({ firstName }: BoardCandidateOf): string => firstName;

/** Who could go and why. Whoever can't stands below in one wording for every reason there is. */
export function BoardCandidates({ line, shown }: BoardCandidatesProps) {
  const say = useWords(words);
  const [open, setOpen] = useState(shown);
  const could = line.candidates.filter(({ available }) => available);
  const rest = line.candidates.filter(({ available }) => !available);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon of={ChevronRight} />
        {say("candidates.show", { count: line.couldGo })}
      </summary>
      <ul className={styles.candidates}>
        {could.map((candidate) => (
          <BoardCandidate key={candidate.peerId} line={line} candidate={candidate} />
        ))}
        {rest.length > 0 && (
          <li className={styles.rest}>
            {say("candidates.unavailable", { count: rest.length, names: rest.map(nameOf).join(", ") })}
          </li>
        )}
      </ul>
      {line.couldGo > could.length && (
        <Soft>{say("candidates.best-shown", { count: line.couldGo - could.length })}</Soft>
      )}
      {line.others > rest.length && (
        <Soft>{say("candidates.others", { count: line.others - rest.length })}</Soft>
      )}
    </details>
  );
}
