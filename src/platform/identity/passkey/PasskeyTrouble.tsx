import { Notice } from "../../design/Notice.tsx";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useWords } from "../../words/use-words.ts";
import { words } from "../second-step/words.ts";
import type { usePasskey } from "./use-passkey.ts";

/** What became of a passkey, when it was not what one wanted. */
export function PasskeyTrouble({ standing }: Pick<ReturnType<typeof usePasskey>, "standing">) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  return (
    <div role="status">
      {standing?.state === "given up" && <Notice tone="sun">{say("problem.passkey-given-up")}</Notice>}
      {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
    </div>
  );
}
