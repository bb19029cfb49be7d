import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon, type LucideIcon } from "./Icon.tsx";
import styles from "./Notice.module.css";

interface NoticeProps {
  readonly tone?: "river" | "sun" | "moss" | "brick";
  readonly icon?: LucideIcon;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** A word on the side: what to know, a kinder word, what went well, what is dangerous. */
export function Notice({ tone = "river", icon, title, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])}>
      {icon && <Icon of={icon} />}
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
