import { Select, TextField } from "../../platform/design/Field.tsx";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { Hospital } from "./contract.ts";
import styles from "./Shifts.module.css";
import { words } from "./words.ts";

export interface HoursChosen {
  readonly hospitalId: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
}

interface HoursFieldsProps {
  readonly hospitals: readonly Hospital[];
  readonly hours: HoursChosen;
  readonly onChange: (hours: HoursChosen) => void;
  readonly dayLabel: string;
  /** Of a shift that runs only the end is asked. */
  readonly endOnly?: boolean;
}

/** Where, on which day, from when until when; on the clock of the hospital. */
export function HoursFields({ hospitals, hours, onChange, dayLabel, endOnly = false }: HoursFieldsProps) {
  const say = useWords(words);
  const { timeZone } = useClock();
  const hospital = hospitals.find(({ hospitalId }) => hospitalId === hours.hospitalId);
  const hint =
    hospital && hospital.timeZone !== timeZone
      ? say("plan.clock-of", { hospital: hospital.name })
      : undefined;
  const end = (
    <TextField
      label={say("plan.until")}
      type="time"
      value={hours.until}
      onChange={(event) => onChange({ ...hours, until: event.target.value })}
      required
    />
  );
  if (endOnly)
    return (
      <>
        {end}
        {hint && <p className={styles.soft}>{hint}</p>}
      </>
    );
  return (
    <>
      {hospitals.length > 1 && (
        <Select
          label={say("plan.hospital")}
          value={hours.hospitalId}
          onChange={(event) => onChange({ ...hours, hospitalId: event.target.value })}
        >
          {hospitals.map(({ hospitalId, name }) => (
            <option key={hospitalId} value={hospitalId}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.when}>
        <TextField
          label={dayLabel}
          type="date"
          value={hours.day}
          onChange={(event) => onChange({ ...hours, day: event.target.value })}
          required
        />
        <TextField
          label={say("plan.from")}
          type="time"
          value={hours.from}
          onChange={(event) => onChange({ ...hours, from: event.target.value })}
          required
        />
        {end}
      </div>
      {hint && <p className={styles.soft}>{hint}</p>}
    </>
  );
}
