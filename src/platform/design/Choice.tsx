import type { InputHTMLAttributes, ReactNode } from "react";
import styles from "./Choice.module.css";
import { Icon, type LucideIcon } from "./Icon.tsx";

type ChoiceTileProps = {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  /** A second, softer line. */
  readonly hint?: ReactNode;
  readonly type?: "checkbox" | "radio";
} & Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "style" | "type" | "children">;

/** A checkbox or radio as a tile for the thumb. Nothing is ticked unless the caller says so. */
export function ChoiceTile({ children, icon, hint, type = "checkbox", ...native }: ChoiceTileProps) {
  return (
    <label className={styles.tile}>
      <input type={type} {...native} className={styles.input} />
      {icon && <Icon of={icon} />}
      <span className={styles.words}>
        {children}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}

interface ChoiceGridProps {
  readonly legend: string;
  /** Keeps the legend for screen readers where the page's title already says it. */
  readonly legendUnseen?: boolean;
  readonly hint?: ReactNode;
  /** Three stand below each other, or all in one row where there is room; never two and one. */
  readonly three?: boolean;
  readonly children: ReactNode;
}

/** Choice tiles beside each other, as one group with a name. */
export function ChoiceGrid({ legend, legendUnseen = false, hint, three = false, children }: ChoiceGridProps) {
  return (
    <fieldset>
      <legend className={legendUnseen ? styles.legendUnseen : styles.legend}>{legend}</legend>
      {hint && <p className={styles.groupHint}>{hint}</p>}
      <div className={three ? styles.three : styles.grid}>{children}</div>
    </fieldset>
  );
}
