import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Lines.module.css";

interface LinesProps {
  readonly children: ReactNode;
  /** Their order means something. */
  readonly inOrder?: boolean;
  /** Short lines may stand closer. */
  readonly close?: boolean;
}

/** Lines below each other with a rule between them: `<Line>`s, or `<li>`s that are arranged otherwise. */
export function Lines({ children, inOrder = false, close = false }: LinesProps) {
  const Element = inOrder ? "ol" : "ul";
  return <Element className={classNames(styles.lines, close && styles.close)}>{children}</Element>;
}

interface LineProps {
  /** A picture or a sign before it. */
  readonly sign?: ReactNode;
  readonly title: ReactNode;
  /** Under a heading of the second level, where a line is a thing of its own. */
  readonly isHeading?: boolean;
  readonly detail: ReactNode;
  /** What can be done with it: beside it where there is room. */
  readonly acts?: ReactNode;
  /** Dialogs. */
  readonly children?: ReactNode;
}

/** One line: what it is, more about it in soft words, and what can be done. */
export function Line({ sign, title, isHeading = false, detail, acts, children }: LineProps) {
  const Title = isHeading ? "h3" : "p";
  return (
    <li className={classNames(styles.line, Boolean(sign) && styles.signed)}>
      {sign}
      <div>
        <Title className={styles.title}>{title}</Title>
        <p className={styles.detail}>{detail}</p>
      </div>
      {acts && <div className={styles.acts}>{acts}</div>}
      {children}
    </li>
  );
}
