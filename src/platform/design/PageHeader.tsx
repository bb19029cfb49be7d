import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import styles from "./PageHeader.module.css";

interface PageHeaderProps {
  readonly title: ReactNode;
  /** Above the title: the day, or where this belongs. */
  readonly kicker?: ReactNode;
  /** Below the title: one line. */
  readonly detail?: ReactNode;
  /** The way back, instead of a kicker. */
  readonly back?: { readonly href: string; readonly word: string };
  /** On the right: an avatar, chips, or the page's main action. */
  readonly aside?: ReactNode;
}

/** The top of a page; holds its only `h1`. */
export function PageHeader({ title, kicker, detail, back, aside }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {back && (
          <a href={back.href} className={styles.back}>
            <Icon of={ChevronLeft} />
            {back.word}
          </a>
        )}
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h1>{title}</h1>
        {detail && <p className={styles.soft}>{detail}</p>}
      </div>
      {aside}
    </header>
  );
}
