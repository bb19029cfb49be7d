import type { LucideIcon } from "lucide-react";
import styles from "./Icon.module.css";

export type { LucideIcon };

/** A drawn sign, always beside its word and so hidden from screen readers. As tall as the text, or `large`. */
export function Icon({ of: Drawing, large = false }: { readonly of: LucideIcon; readonly large?: boolean }) {
  return (
    <Drawing aria-hidden focusable={false} strokeWidth={2} className={large ? styles.large : styles.icon} />
  );
}
