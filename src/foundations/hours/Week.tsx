import { CalendarDays, Plus } from "lucide-react";
import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Icon } from "../../platform/design/Icon.tsx";
import { Lines } from "../../platform/design/Lines.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import type { PlannedShift, ShiftPlan } from "./contract.ts";
import { dayText, longDayText } from "./day-text.ts";
import { dayShown } from "./rules.ts";
import styles from "./Shifts.module.css";
import { ShiftTile } from "./ShiftTile.tsx";
import { words } from "./words.ts";

interface WeekProps {
  readonly plan: ShiftPlan;
  readonly onAdd: (day: string) => void;
  readonly onChange: (shift: PlannedShift) => void;
}

/**
 * Seven days below each other, and in each who works, the earliest first. Days before today are folded away: whoever
 * works since last night stands under today.
 */
export function Week(props: WeekProps) {
  const say = useWords(words);
  const { days, today, shifts } = props.plan;
  const earlier = days.includes(today) ? days.filter((day) => day < today) : [];
  return (
    <Card as="div">
      {shifts.length === 0 && (
        <EmptyState icon={CalendarDays} title={say("shifts.empty")}>
          {say("shifts.empty-help")}
        </EmptyState>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.earlier}>{say("shifts.earlier")}</summary>
          <Days {...props} days={earlier} />
        </details>
      )}
      <Days {...props} days={days.filter((day) => !earlier.includes(day))} />
    </Card>
  );
}

function Days({ plan, days, onAdd, onChange }: WeekProps & { readonly days: readonly string[] }) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <Lines inOrder>
      {days.map((day) => {
        const shifts = plan.shifts.filter((shift) => dayShown(plan, shift) === day);
        return (
          <li key={day} className={styles.day}>
            <h3 className={styles.dayName}>
              {dayText(day, language)}
              {day === plan.today && <Chip tone="river">{say("shifts.today")}</Chip>}
            </h3>
            {shifts.length === 0 && <p className={styles.nobody}>{say("shifts.nobody")}</p>}
            {shifts.length > 0 && (
              <ul className={styles.shifts}>
                {shifts.map((shift) => (
                  <ShiftTile key={shift.shiftId} plan={plan} shift={shift} onChange={() => onChange(shift)} />
                ))}
              </ul>
            )}
            {day >= plan.today && (
              <button
                type="button"
                className={styles.add}
                aria-label={say("shifts.add-on", { day: longDayText(day, language) })}
                onClick={() => onAdd(day)}
              >
                <Icon of={Plus} />
              </button>
            )}
          </li>
        );
      })}
    </Lines>
  );
}
