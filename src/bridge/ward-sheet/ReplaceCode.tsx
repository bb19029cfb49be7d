import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Row, Stack } from "../../platform/design/Stack.tsx";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { WardLine } from "./contract.ts";
import { useNewCode } from "./use-new-code.ts";
import { words } from "./words.ts";

/** A new code in place of the one that hangs on the wall; asks once, and says what stops working. */
export function ReplaceCode({ ward }: { readonly ward: WardLine }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const [asks, setAsks] = useState(false);
  const { make, isBusy, problem } = useNewCode(ward);
  return (
    <>
      <Button
        kind="quiet"
        aria-label={say("wards.replace-of", { ward: ward.name })}
        onClick={() => setAsks(true)}
      >
        {say("wards.replace")}
      </Button>
      <Dialog
        question
        open={asks}
        title={say("replace.title", { ward: ward.name })}
        onClose={() => setAsks(false)}
      >
        <Stack>
          <p>{say("replace.consequence")}</p>
          <p>{say("replace.when")}</p>
          <div role="status">{problem && <Notice tone="sun">{sayProblem(problem)}</Notice>}</div>
          <Row>
            <Button kind="danger" busy={isBusy} onClick={make}>
              {say("replace.go")}
            </Button>
            <Button kind="quiet" onClick={() => setAsks(false)}>
              {say("replace.leave")}
            </Button>
          </Row>
        </Stack>
      </Dialog>
    </>
  );
}
