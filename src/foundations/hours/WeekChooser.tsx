import { CalendarPlus, ChevronLeft, ChevronRight } from "lucide-react";
import type { Ref } from "react";
import { addDays } from "../../platform/calendar/rules.ts";
import { Button } from "../../platform/design/Button.tsx";
import { Unseen } from "../../platform/design/Stack.tsx";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import type { ShiftPlan } from "./contract.ts";
import { dateText } from "./day-text.ts";
import styles from "./Shifts.module.css";
import { words } from "./words.ts";

interface WeekChooserProps {
  readonly ref: Ref<HTMLHeadingElement>;
  readonly plan: ShiftPlan;
  /** Any day of the week that is wanted; `undefined` for the one that runs. */
  readonly onChoose: (day: string | undefined) => void;
  readonly onAdd: () => void;
}

/** Which week is shown, and the ways to others. */
export function WeekChooser({ ref, plan: { days, today }, onChoose, onAdd }: WeekChooserProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [monday = today, sunday = today] = [days[0], days[6]];
  return (
    <div className={styles.chooser}>
      <Button kind="quiet" icon={ChevronLeft} onClick={() => onChoose(addDays(monday, -7))}>
        <Unseen>{say("shifts.before")}</Unseen>
      </Button>
      <h2 ref={ref} tabIndex={-1} className={styles.week}>
        {say("shifts.week", { from: dateText(monday, language), until: dateText(sunday, language) })}
      </h2>
      <Button kind="quiet" icon={ChevronRight} onClick={() => onChoose(addDays(monday, 7))}>
        <Unseen>{say("shifts.after")}</Unseen>
      </Button>
      {!days.includes(today) && (
        <Button kind="quiet" onClick={() => onChoose(undefined)}>
          {say("shifts.this-week")}
        </Button>
      )}
      <div className={styles.addShifts}>
        <Button kind="primary" icon={CalendarPlus} onClick={onAdd}>
          {say("shifts.add")}
        </Button>
      </div>
    </div>
  );
}
