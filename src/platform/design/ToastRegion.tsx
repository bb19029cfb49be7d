import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";
import styles from "./ToastRegion.module.css";
import { dismissToast, onToasts, type ToastMessage, toastsShown } from "./toasts.ts";
import { words } from "./words.ts";

const none: readonly ToastMessage[] = [];

/** Where messages appear; once in the shell. Always in the page, so that screen readers hear what comes. */
export function ToastRegion() {
  const say = useWords(words);
  const messages = useSyncExternalStore(onToasts, toastsShown, () => none);
  return (
    <div role="status" aria-label={say("toast.region")} className={styles.region}>
      {messages.map(({ id, text, action }) => (
        <div key={id} className={styles.toast}>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                dismissToast(id);
                action.run();
              }}
            >
              {action.word}
            </button>
          )}
          <button
            type="button"
            className={styles.action}
            aria-label={say("dialog.close")}
            onClick={() => dismissToast(id)}
          >
            <Icon of={X} />
          </button>
        </div>
      ))}
    </div>
  );
}
