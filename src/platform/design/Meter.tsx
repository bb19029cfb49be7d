import styles from "./Meter.module.css";

interface MeterProps {
  readonly value: number;
  readonly max: number;
  /** The whole in words ("9 of 12 people"): read aloud, and best shown beside it, too. */
  readonly label: string;
}

/** How full something is (people, hours). Turns to sun near the limit; it never judges. Drawn without style attributes. */
export function Meter({ value, max, label }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <svg role="img" aria-label={label} width="100%" height="10" className={styles.meter}>
      <rect width="100%" height="10" rx="5" className={styles.room} />
      <rect
        width={`${share * 100}%`}
        height="10"
        rx="5"
        className={share > 0.9 ? styles.nearlyFull : styles.filled}
      />
    </svg>
  );
}
