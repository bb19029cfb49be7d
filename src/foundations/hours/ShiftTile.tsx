import { Unseen } from "../../platform/design/Stack.tsx";
import { timeOfDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import type { PlannedShift, ShiftPlan } from "./contract.ts";
import { longDayText } from "./day-text.ts";
import styles from "./Shifts.module.css";
import { words } from "./words.ts";

interface ShiftTileProps {
  readonly plan: ShiftPlan;
  readonly shift: PlannedShift;
  readonly onChange: () => void;
}

/** One shift: who, from when until when, and where. What is over is only read. */
export function ShiftTile({ plan: { hospitals, today }, shift, onChange }: ShiftTileProps) {
  const say = useWords(words);
  const language = useLanguage();
  const clock = useClock();
  const { firstName, day, standing, hospitalId } = shift;
  const hospital = hospitals.find((one) => one.hospitalId === hospitalId);
  const at = { language, timeZone: hospital?.timeZone ?? clock.timeZone };
  const hours = say("shifts.hours", {
    from: timeOfDay(new Date(shift.from), at),
    until: timeOfDay(new Date(shift.until), at),
  });
  const seen = (
    <>
      <strong>{firstName}</strong>
      <span>{hours}</span>
      {standing === "running" && day < today && <span>{say("shifts.since-yesterday")}</span>}
      {hospitals.length > 1 && <span className={styles.where}>{hospital?.name}</span>}
      {standing === "running" && <span className={styles.now}>{say("shifts.running")}</span>}
    </>
  );
  if (standing === "over")
    return (
      <li className={styles.over}>
        {seen}
        <Unseen>{say("shifts.over")}</Unseen>
      </li>
    );
  const label = say("shifts.change-of", {
    name: firstName,
    when: `${longDayText(day, language)}, ${hours}`,
  });
  return (
    <li>
      <button
        type="button"
        className={standing === "running" ? styles.running : styles.shift}
        onClick={onChange}
      >
        {seen}
        <Unseen>{label}</Unseen>
      </button>
    </li>
  );
}
