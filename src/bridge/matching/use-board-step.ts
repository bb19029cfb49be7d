import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { toast } from "../../platform/design/toasts.ts";
import type { ApiProblem } from "../../platform/device/problem.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { board, coordinatorStep } from "./contract.ts";
import { words } from "./words.ts";

export type BoardStep = z.infer<NonNullable<typeof coordinatorStep.body>>["step"];

const afterwards = {
  "go myself": "board.go-done",
  "keep offering": "board.keep-done",
  "nobody can come": "board.nobody-done",
  checked: "board.checked-done",
  "asked in error": "board.in-error-done",
} as const satisfies Record<BoardStep, keyof typeof words>;

interface Stepping {
  readonly take: (step: BoardStep) => void;
  /** The step on its way to the server. */
  readonly taking: BoardStep | undefined;
  readonly problem: ApiProblem | undefined;
}

/** The coordinator's steps of one journey; the board is read anew after each. */
export function useBoardStep(journeyId: string): Stepping {
  const say = useWords(words);
  const [last, setLast] = useState<BoardStep>();
  const { send, standing } = useSend(coordinatorStep, {
    refreshes: [board],
    onSent: () => last && toast(say(afterwards[last])),
  });
  return {
    take: (step) => {
      setLast(step);
      send({ params: { journeyId }, body: { eventId: uuidv7(), step } });
    },
    taking: standing?.state === "waiting" ? last : undefined,
    problem: standing?.state === "refused" ? standing.problem : undefined,
  };
}
