import { type FormEvent, useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useNowOrNever } from "../../platform/device/use-now-or-never.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useRefresh } from "../../platform/device/use-refresh.ts";
import { timeOfDay } from "../../platform/words/times.ts";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import { changeShift, type PlannedShift, type ShiftPlan, shiftPlan } from "./contract.ts";
import { dayText } from "./day-text.ts";
import { HoursFields } from "./HoursFields.tsx";
import { PlanSum } from "./PlanSum.tsx";
import { saidOf } from "./rules.ts";
import styles from "./Shifts.module.css";
import { TakeShiftAway } from "./TakeShiftAway.tsx";
import { usePlanWords } from "./use-plan-words.ts";
import { words } from "./words.ts";

interface ChangeShiftProps {
  readonly plan: ShiftPlan;
  readonly shift: PlannedShift;
  readonly onClose: () => void;
  /** After it was taken away, or ended. */
  readonly onGone: () => void;
}

/** One shift: other hours, or none. */
export function ChangeShift({ plan, shift, onClose, onGone }: ChangeShiftProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const sayPlanned = usePlanWords();
  const language = useLanguage();
  const refresh = useRefresh(shiftPlan);
  const [asksToTake, setAsksToTake] = useState(false);

  const { shiftId, firstName, standing: stands, hospitalId } = shift;
  const zoneOf = (id: string) => plan.hospitals.find((one) => one.hospitalId === id);
  const timeZone = zoneOf(hospitalId)?.timeZone ?? "UTC";
  const span = { from: new Date(shift.from), until: new Date(shift.until) };
  const [hours, setHours] = useState({ hospitalId, ...saidOf(span, timeZone) });
  const isRunning = stands === "running";

  const { send, standing } = useNowOrNever(changeShift, {
    onSent: ({ outcome }) => {
      if (outcome !== "done") return;
      refresh();
      toast(say("change.done"));
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { day, from, until } = hours;
    send({ params: { shiftId }, body: { hospitalId: hours.hospitalId, day, from, until } });
  };
  const zone = zoneOf(hours.hospitalId)?.timeZone ?? timeZone;
  const answer = standing?.state === "sent" ? changeShift.answer.safeParse(standing.answer).data : undefined;
  const why = answer && sayPlanned(answer, { name: firstName, said: hours, timeZone: zone });
  const refused = standing?.state === "refused" ? sayProblem(standing.problem) : undefined;
  const title = say("change.title", { name: firstName, day: dayText(shift.day, language) });
  return (
    <Dialog open title={title} onClose={onClose} question={asksToTake}>
      {asksToTake ? (
        <TakeShiftAway
          shift={shift}
          timeZone={timeZone}
          onLeave={() => setAsksToTake(false)}
          onGone={onGone}
        />
      ) : (
        <form onSubmit={submit} className={styles.form}>
          {isRunning && (
            <p>
              {say("change.running", {
                from: timeOfDay(span.from, { timeZone, language }),
                hospital: zoneOf(hospitalId)?.name ?? "",
              })}
            </p>
          )}
          <HoursFields
            hospitals={plan.hospitals}
            hours={hours}
            onChange={setHours}
            dayLabel={say("plan.day")}
            endOnly={isRunning}
          />
          <PlanSum days={hours.day ? [hours.day] : []} said={hours} timeZone={zone} />
          <div role="alert">{(why ?? refused) && <Notice tone="sun">{why ?? refused}</Notice>}</div>
          <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
            {say("change.go")}
          </Button>
          <Button kind="danger" wide onClick={() => setAsksToTake(true)}>
            {say(isRunning ? "take.end-go" : "take.go")}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
