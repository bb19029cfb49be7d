import { type FormEvent, useState } from "react";
import { weekdayOf } from "../../platform/calendar/rules.ts";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Select } from "../../platform/design/Field.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useNowOrNever } from "../../platform/device/use-now-or-never.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useRefresh } from "../../platform/device/use-refresh.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { addShifts, type ShiftPlan, shiftPlan } from "./contract.ts";
import { HoursFields } from "./HoursFields.tsx";
import { PlanSum } from "./PlanSum.tsx";
import { RepeatFields } from "./RepeatFields.tsx";
import { daysOf } from "./rules.ts";
import styles from "./Shifts.module.css";
import { usePlanWords } from "./use-plan-words.ts";
import { words } from "./words.ts";

interface AddShiftsProps {
  readonly plan: ShiftPlan;
  readonly day: string;
  readonly onClose: () => void;
}

/** Planning shifts of one peer: once, or on weekdays for some weeks. */
export function AddShifts({ plan, day, onClose }: AddShiftsProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const sayPlanned = usePlanWords();
  const refresh = useRefresh(shiftPlan);
  const [peerId, setPeerId] = useState(plan.peers[0]?.peerId ?? "");
  /** Where this peer works this week, as far as it is planned. */
  const placeOf = (someone: string) =>
    (plan.shifts.findLast((shift) => shift.peerId === someone) ?? plan.hospitals[0])?.hospitalId ?? "";
  const [hours, setHours] = useState({
    hospitalId: placeOf(peerId),
    ...{ day, from: "08:00", until: "16:00" },
  });
  const [weekdays, setWeekdays] = useState<readonly number[]>();
  const [weeks, setWeeks] = useState(1);

  const { hospitalId, day: firstDay, from, until } = hours;
  const chosen = weekdays ?? (firstDay ? [weekdayOf(firstDay)] : []);
  const repeat = { firstDay, weekdays: chosen, weeks };
  const days = firstDay ? daysOf(repeat) : [];
  const timeZone = plan.hospitals.find((one) => one.hospitalId === hospitalId)?.timeZone ?? "UTC";
  const name = plan.peers.find((one) => one.peerId === peerId)?.firstName ?? "";

  const { send, standing } = useNowOrNever(addShifts, {
    onSent: ({ outcome, days: done }) => {
      if (outcome !== "done") return;
      refresh();
      toast(say("plan.done", { count: done.length }));
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (days.length > 0)
      send({ body: { peerId, hospitalId, from, until, firstDay, weekdays: [...chosen], weeks } });
  };
  const answer = standing?.state === "sent" ? addShifts.answer.safeParse(standing.answer).data : undefined;
  const why = answer && sayPlanned(answer, { name, said: hours, timeZone });
  const refused = standing?.state === "refused" ? sayProblem(standing.problem) : undefined;
  return (
    <Dialog open title={say("plan.title")} onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <Select
          label={say("plan.peer")}
          value={peerId}
          onChange={({ target: { value } }) => {
            setPeerId(value);
            setHours({ ...hours, hospitalId: placeOf(value) });
          }}
        >
          {plan.peers.map((peer) => (
            <option key={peer.peerId} value={peer.peerId}>
              {peer.firstName} {peer.surname}
            </option>
          ))}
        </Select>
        <HoursFields
          hospitals={plan.hospitals}
          hours={hours}
          onChange={setHours}
          dayLabel={say("plan.first-day")}
        />
        <RepeatFields weekdays={chosen} weeks={weeks} onWeekdays={setWeekdays} onWeeks={setWeeks} />
        <PlanSum days={days} said={hours} timeZone={timeZone} />
        <div role="alert">{(why ?? refused) && <Notice tone="sun">{why ?? refused}</Notice>}</div>
        <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
          {say("plan.go")}
        </Button>
      </form>
    </Dialog>
  );
}
