import type { ReactNode } from "react";
import styles from "./Card.module.css";
import { classNames } from "./class-names.ts";

interface CardProps {
  readonly children: ReactNode;
  /** What the card is: an `article` stands alone in a list, a `section` has a heading of the page. */
  readonly as?: "section" | "article" | "div" | "li";
  /** A coloured edge for what waits (`sun`) or is overdue (`brick`); always said in words, too. */
  readonly edge?: "sun" | "brick" | "river";
  /** Heading row: title on the left, chip or time on the right. */
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  /** 2 for a page's own section, 3 for one thing in a list. */
  readonly level?: 2 | 3;
  /** What it stands for, where a list holds several that read alike. */
  readonly id?: string;
}

/** One thing on paper, with at most one main action. */
export function Card({ as: Element = "section", edge, title, aside, level = 3, id, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <Element id={id} className={classNames(styles.card, edge && styles[edge])}>
      {title && (
        <div className={styles.head}>
          <Heading className={styles.title}>{title}</Heading>
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {children}
    </Element>
  );
}
