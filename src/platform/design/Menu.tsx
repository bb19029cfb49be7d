import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import styles from "./Menu.module.css";

/** A small panel that opens below its word. A native disclosure: works by keyboard and without script. */
export function Menu({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <details className={styles.menu}>
      <summary className={styles.word}>
        {word}
        <Icon of={ChevronDown} />
      </summary>
      <div className={styles.panel}>{children}</div>
    </details>
  );
}
