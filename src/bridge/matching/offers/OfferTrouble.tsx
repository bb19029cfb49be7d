import { Notice } from "../../../platform/design/Notice.tsx";
import type { Standing } from "../../../platform/device/outbox.ts";
import { useProblemWords } from "../../../platform/device/use-problem-words.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import { words } from "./words.ts";

/** Why "I can meet them" did not get through. */
export function OfferTrouble({ standing }: { readonly standing: Standing | undefined }) {
  const say = useWords(words);
  const sayProblem = useProblemWords();
  if (standing?.state !== "refused") return null;
  const { problem } = standing;
  return (
    <div role="alert">
      <Notice tone="sun">
        {problem.code === "no-answer" ? say("offer.no-signal") : sayProblem(problem)}
      </Notice>
    </div>
  );
}
