import { Button } from "../../platform/design/Button.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Row } from "../../platform/design/Stack.tsx";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { words as stepWords } from "../steps/words.ts";
import { BoardQuestion } from "./BoardQuestion.tsx";
import type { BoardLine } from "./contract.ts";
import { type BoardStep, useBoardStep } from "./use-board-step.ts";
import { words } from "./words.ts";

/** The three choices when the clock ran out; for an invitation by ward code, whether it is true. */
export function BoardSteps({ line, canGo }: { readonly line: BoardLine; readonly canGo: boolean }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(stepWords);
  const { take, taking, problem } = useBoardStep(line.journeyId);
  const button = (step: BoardStep, word: string, kind: "primary" | "plain") => (
    <Button kind={kind} busy={taking === step} onClick={() => take(step)}>
      {word}
    </Button>
  );
  return (
    <>
      {line.unchecked ? (
        <Row>
          {button("checked", say("board.checked"), "primary")}
          <BoardQuestion
            word={say("board.in-error")}
            title={say("board.in-error-title")}
            help={say("board.in-error-help")}
            go={say("board.in-error-go")}
            busy={taking === "asked in error"}
            onGo={() => take("asked in error")}
          />
        </Row>
      ) : (
        <Row>
          {canGo && button("go myself", say("board.go"), "primary")}
          {button("keep offering", say("board.keep"), canGo ? "plain" : "primary")}
          <BoardQuestion
            word={say("board.nobody")}
            title={say("board.nobody-title")}
            help={say("board.nobody-help")}
            go={say("board.nobody-go")}
            busy={taking === "nobody can come"}
            onGo={() => take("nobody can come")}
          />
        </Row>
      )}
      {problem && <Notice tone="sun">{sayProblem(problem)}</Notice>}
    </>
  );
}
