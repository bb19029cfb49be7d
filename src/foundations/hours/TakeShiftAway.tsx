import { Button } from "../../platform/design/Button.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Row, Stack } from "../../platform/design/Stack.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useNowOrNever } from "../../platform/device/use-now-or-never.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useRefresh } from "../../platform/device/use-refresh.ts";
import { timeOfDay } from "../../platform/words/times.ts";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import { type PlannedShift, shiftPlan, takeShiftAway } from "./contract.ts";
import { words } from "./words.ts";

interface TakeShiftAwayProps {
  readonly shift: PlannedShift;
  readonly timeZone: string;
  readonly onLeave: () => void;
  readonly onGone: () => void;
}

/** Asks once, and says what closes. */
export function TakeShiftAway({ shift, timeZone, onLeave, onGone }: TakeShiftAwayProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const language = useLanguage();
  const refresh = useRefresh(shiftPlan);
  const { shiftId, firstName: name, standing: stands } = shift;
  const isRunning = stands === "running";
  const { send, standing } = useNowOrNever(takeShiftAway, {
    onSent: ({ outcome }) => {
      refresh();
      toast(say(outcome === "taken away" ? "take.done" : "take.ended"));
      onGone();
    },
  });
  const time = timeOfDay(new Date(shift.until), { timeZone, language });
  return (
    <Stack>
      <p>{isRunning ? say("take.end-sure", { name, time }) : say("take.sure", { name })}</p>
      <div role="alert">
        {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
      </div>
      <Row>
        <Button
          kind="danger"
          busy={standing?.state === "waiting"}
          onClick={() => send({ params: { shiftId }, body: {} })}
        >
          {say(isRunning ? "take.end-yes" : "take.yes")}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {say("take.no")}
        </Button>
      </Row>
    </Stack>
  );
}
