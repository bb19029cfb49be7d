import type { ButtonHTMLAttributes } from "react";
import { Icon, type LucideIcon } from "../../platform/design/Icon.tsx";
import styles from "./TextButton.module.css";

type TextButtonProps = { readonly icon?: LucideIcon } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "style" | "type"
>;

/** What is rarely wanted and must not call out beside the one main action. As tall for the thumb as any button. */
export function TextButton({ icon, children, ...native }: TextButtonProps) {
  return (
    <button type="button" {...native} className={styles.text}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}
