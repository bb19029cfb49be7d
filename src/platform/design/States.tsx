import { CloudOff, Compass, type LucideIcon, RotateCcw, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../words/use-words.ts";
import { Button, LinkButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { Notice } from "./Notice.tsx";
import { Unseen } from "./Stack.tsx";
import styles from "./States.module.css";
import { words } from "./words.ts";

interface EmptyStateProps {
  readonly title: string;
  readonly icon: LucideIcon;
  /** It stands in the place of a whole page, so that its title is the page's. */
  readonly isPage?: boolean | undefined;
  readonly children?: ReactNode;
  /** At most one thing to do from here. */
  readonly action?: ReactNode;
  /** Words that may still change stand under the action, so that it never moves away from a finger. */
  readonly note?: ReactNode;
}

/** Nothing here, and that is fine: says why, and what comes next. */
export function EmptyState({ title, icon, isPage, children, action, note }: EmptyStateProps) {
  const Title = isPage ? "h1" : "h2";
  return (
    <div className={styles.state}>
      <span className={styles.sign}>
        <Icon of={icon} large />
      </span>
      <Title className={styles.title}>{title}</Title>
      {children && <p className={styles.words}>{children}</p>}
      {action}
      {note && <p className={styles.words}>{note}</p>}
    </div>
  );
}

/** The shape of what is coming, without haste. Appears after a moment, so that a quick answer never flashes. */
export function LoadingState({ cards = 3 }: { readonly cards?: number }) {
  const say = useWords(words);
  return (
    <div role="status" className={styles.loading}>
      <Unseen>{say("state.loading")}</Unseen>
      {Array.from({ length: cards }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the placeholders are all alike and never move
        <div key={index} aria-hidden className={styles.skeleton}>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}

interface ErrorStateProps extends Pick<EmptyStateProps, "isPage"> {
  /** The problem in words, when its code has some. */
  readonly children?: ReactNode;
  readonly onAgain?: () => void;
  readonly isAsking?: boolean;
}

/** Something failed: what happened, that nothing is lost, and a way on. */
export function ErrorState({ children, isPage, onAgain, isAsking = false }: ErrorStateProps) {
  const say = useWords(words);
  const action = onAgain && (
    <Button icon={RotateCcw} busy={isAsking} onClick={onAgain}>
      {say("state.again")}
    </Button>
  );
  return (
    <div role="alert">
      <EmptyState icon={CloudOff} title={say("state.error")} isPage={isPage} action={action}>
        {children ?? say("state.error-help")}
      </EmptyState>
    </div>
  );
}

/** A page that does not exist, or is not theirs to see, in the same words: nobody learns which. */
export function ForbiddenState() {
  const say = useWords(words);
  return (
    <EmptyState
      isPage
      icon={Compass}
      title={say("state.forbidden")}
      action={<LinkButton href="/">{say("state.back-to-start")}</LinkButton>}
    >
      {say("state.forbidden-help")}
    </EmptyState>
  );
}

/** No signal and nothing kept to show. */
export function OfflineState({ isPage }: Pick<EmptyStateProps, "isPage">) {
  const say = useWords(words);
  return (
    <EmptyState icon={WifiOff} title={say("state.offline")} isPage={isPage}>
      {say("state.offline-nothing")}
    </EmptyState>
  );
}

interface OfflineNoteProps {
  /** How old the page is. */
  readonly asOf?: string | undefined;
  /** What is written now outlives this page. */
  readonly keeps: boolean;
}

/** No signal: what that means for what someone writes now, and how old the page is. */
export function OfflineNote({ asOf, keeps }: OfflineNoteProps) {
  const say = useWords(words);
  return (
    <div role="status">
      <Notice tone="sun" icon={WifiOff} title={say("state.offline")}>
        <span>{say(keeps ? "state.offline-help" : "state.offline-unkept")}</span>
        {asOf && <span>{say("state.as-of", { when: asOf })}</span>}
      </Notice>
    </div>
  );
}
