import { Select } from "../../platform/design/Field.tsx";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import { weekdayText } from "./day-text.ts";
import styles from "./Shifts.module.css";
import { words } from "./words.ts";

interface RepeatFieldsProps {
  readonly weekdays: readonly number[];
  readonly weeks: number;
  readonly onWeekdays: (weekdays: readonly number[]) => void;
  readonly onWeeks: (weeks: number) => void;
}

const week = [1, 2, 3, 4, 5, 6, 7];
const lengths = [1, 2, 3, 4, 6, 8, 12];

/** On which days of the week, and for how many weeks. */
export function RepeatFields({ weekdays, weeks, onWeekdays, onWeeks }: RepeatFieldsProps) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <>
      <fieldset>
        <legend className={styles.legend}>{say("plan.weekdays")}</legend>
        <div className={styles.weekdays}>
          {week.map((weekday) => (
            <label key={weekday} className={styles.weekday}>
              <input
                type="checkbox"
                checked={weekdays.includes(weekday)}
                onChange={({ target: { checked } }) =>
                  onWeekdays(checked ? [...weekdays, weekday] : weekdays.filter((other) => other !== weekday))
                }
              />
              <span>{weekdayText(weekday, language)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Select
        label={say("plan.weeks")}
        value={weeks}
        onChange={(event) => onWeeks(Number(event.target.value))}
      >
        {lengths.map((count) => (
          <option key={count} value={count}>
            {say("plan.weeks-count", { count })}
          </option>
        ))}
      </Select>
    </>
  );
}
