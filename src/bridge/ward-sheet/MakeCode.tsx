import { FilePlus2 } from "lucide-react";
import { Button } from "../../platform/design/Button.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { WardLine } from "./contract.ts";
import { useNewCode } from "./use-new-code.ts";
import { words } from "./words.ts";

/** A ward's first sheet: nothing stops working by it. */
export function MakeCode({ ward }: { readonly ward: WardLine }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const { make, isBusy, problem } = useNewCode(ward);
  return (
    <>
      <Button
        kind="primary"
        icon={FilePlus2}
        busy={isBusy}
        aria-label={say("wards.make-of", { ward: ward.name })}
        onClick={make}
      >
        {say("wards.make")}
      </Button>
      <div role="status">{problem && <Notice tone="sun">{sayProblem(problem)}</Notice>}</div>
    </>
  );
}
