import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../../platform/design/Icon.tsx";
import type { PersonCard } from "./contract.ts";
import styles from "./NeedTitle.module.css";

interface NeedTitleProps {
  readonly person: PersonCard;
  readonly children: ReactNode;
}

/** What is needed, and by whom: the way to the person, as high as a thumb. */
export function NeedTitle({ person, children }: NeedTitleProps) {
  return (
    <a href={`/people/${person.personId}`} className={styles.title}>
      {children}
      <Icon of={ChevronRight} />
    </a>
  );
}

interface NeedLineProps {
  readonly children: ReactNode;
  readonly action: ReactNode;
}

/** What there is to know on the left, the one action at the right thumb. */
export function NeedLine({ children, action }: NeedLineProps) {
  return (
    <div className={styles.line}>
      <p className={styles.known}>{children}</p>
      {action}
    </div>
  );
}
