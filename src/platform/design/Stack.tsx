import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Stack.module.css";

interface StackProps {
  readonly children: ReactNode;
  readonly gap?: "small" | "medium" | "large";
  readonly as?: "div" | "section" | "ul" | "ol";
}

/** Things below each other. */
export function Stack({ children, gap = "medium", as: Element = "div" }: StackProps) {
  return <Element className={classNames(styles.stack, styles[gap])}>{children}</Element>;
}

interface RowProps {
  readonly children: ReactNode;
  /** Pushes the first and the last apart. */
  readonly apart?: boolean;
}

/** Things beside each other; they wrap before they squeeze. */
export function Row({ children, apart = false }: RowProps) {
  return <div className={classNames(styles.row, apart && styles.apart)}>{children}</div>;
}

/** Cards beside each other where there is room, below each other where there is not. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** Smaller, softer words: what helps, but is not the point. */
export function Soft({ children }: { readonly children: ReactNode }) {
  return <p className={styles.soft}>{children}</p>;
}

/** For screen readers only. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unseen}>{children}</span>;
}
