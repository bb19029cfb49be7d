import { useState } from "react";
import { addDays, dayOf, startOfDay } from "../../platform/calendar/rules.ts";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { TextField } from "../../platform/design/Field.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useOpen } from "../../platform/device/navigation.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { ChoosePeer } from "./ChoosePeer.tsx";
import type { PersonDocument } from "./contract.ts";
import type { MoreAction } from "./policy.ts";
import { Standing } from "./Standing.tsx";
import { stepKey } from "./step-key.ts";
import { useStep } from "./use-step.ts";
import { words } from "./words.ts";

interface StepDialogProps {
  readonly step: MoreAction;
  readonly person: PersonDocument;
  readonly onClose: () => void;
}

/** After these the person is no longer on this phone, or soon will not be. */
const leaves: readonly MoreAction[] = ["not me", "stopped", "handed over"];
const needsPeer: readonly MoreAction[] = ["on cover", "handed over"];

/** Says in plain words what a step does, and asks once. */
export function StepDialog({ step, person, onClose }: StepDialogProps) {
  const say = useWords(words);
  const { now, timeZone } = useClock();
  const openPage = useOpen();
  const firstDay = dayOf(now, timeZone);
  const [toPeer, setToPeer] = useState("");
  const [lastDay, setLastDay] = useState(firstDay);
  const { take, standing } = useStep(person.personId, () => {
    if (step === "not me") toast(say("step.not-me.done"));
    if (leaves.includes(step)) openPage("/today");
    onClose();
  });
  const name = person.nameUsed;
  const key = stepKey(step);
  const isMissingPeer = needsPeer.includes(step) && toPeer === "";
  const go = () =>
    take(step, {
      ...(toPeer && { toPeer }),
      ...(step === "on cover" && { until: startOfDay(addDays(lastDay, 1), timeZone) }),
    });
  return (
    <Dialog open question title={say(`step.${key}.word`)} onClose={onClose}>
      <Stack>
        <p>{say(`step.${key}.text`, { name })}</p>
        {needsPeer.includes(step) && <ChoosePeer value={toPeer} onChoose={setToPeer} />}
        {step === "on cover" && (
          <TextField
            label={say("step.until")}
            type="date"
            min={firstDay}
            value={lastDay}
            onChange={({ target }) => setLastDay(target.value)}
          />
        )}
        <Standing of={standing} />
        <Button
          kind="primary"
          wide
          busy={standing?.state === "waiting"}
          disabled={isMissingPeer || lastDay < firstDay}
          onClick={go}
        >
          {say(`step.${key}.go`)}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {say("step.back")}
        </Button>
      </Stack>
    </Dialog>
  );
}
