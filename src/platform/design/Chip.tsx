import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type LucideIcon } from "./Icon.tsx";

/** sun waits or is due · moss is done · river goes on · sky is the care team's · plum is between two · brick is danger. */
export type Tone = "plain" | "sun" | "moss" | "river" | "sky" | "plum" | "brick";

interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A short state in words. Colour repeats what the word says, never says it alone. */
export function Chip({ tone = "plain", icon, children }: ChipProps) {
  return (
    <span className={classNames(styles.chip, styles[tone])}>
      {icon && <Icon of={icon} />}
      {children}
    </span>
  );
}
