import type { ReactNode } from "react";
import { agoWords, whenWords } from "../words/times.ts";
import { useClock } from "../words/use-clock.ts";
import styles from "./Timeline.module.css";

interface ClockLabelProps {
  readonly at: Date;
  /** `when`: “tomorrow 10:30 am”. `ago`: “12 min ago”. */
  readonly as?: "when" | "ago";
}

/** A moment as people say it, with the exact one for machines. */
export function ClockLabel({ at, as = "when" }: ClockLabelProps) {
  const clock = useClock();
  return <time dateTime={at.toISOString()}>{as === "ago" ? agoWords(at, clock) : whenWords(at, clock)}</time>;
}

/** What happened, latest first or last as the caller orders it. */
export function Timeline({ children }: { readonly children: ReactNode }) {
  return <ol className={styles.timeline}>{children}</ol>;
}

interface TimelineItemProps {
  readonly at: Date;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
  /** Not yet: an open dot. */
  readonly planned?: boolean;
}

export function TimelineItem({ at, title, aside, children, planned = false }: TimelineItemProps) {
  return (
    <li className={planned ? styles.planned : styles.item}>
      <p className={styles.when}>
        <ClockLabel at={at} />
        {aside}
      </p>
      <div className={styles.title}>{title}</div>
      {children}
    </li>
  );
}
