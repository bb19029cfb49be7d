import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { useWords } from "../words/use-words.ts";
import styles from "./Dialog.module.css";
import { Icon } from "./Icon.tsx";
import { words } from "./words.ts";

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A question that wants an answer: a tap beside it does not close it. */
  readonly question?: boolean;
}

/**
 * A sheet from below on a phone, a card in the middle on a desk. The browser's own modal dialog: it keeps focus inside,
 * gives it back, makes the page behind it inert and closes on Escape, without a script of ours or an inline style.
 */
export function Dialog({ title, open, onClose, children, question = false }: DialogProps) {
  const say = useWords(words);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  // Taken out while it is open, it would take the focus along: closing gives it back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    return () => shown?.close();
  }, []);

  const closeBeside = (event: MouseEvent) => {
    if (!question && event.target === event.currentTarget) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is Escape, which arrives as `cancel`
    <dialog
      ref={dialog}
      role={question ? "alertdialog" : undefined}
      aria-labelledby={titleId}
      className={styles.dialog}
      onClick={closeBeside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div className={styles.sheet}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {children}
          <button type="button" className={styles.close} aria-label={say("dialog.close")} onClick={onClose}>
            <Icon of={X} />
          </button>
        </div>
      )}
    </dialog>
  );
}
