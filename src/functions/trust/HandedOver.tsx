import { Lock } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Icon } from "../../platform/design/Icon.tsx";
import { useHold } from "../../platform/device/navigation.ts";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./HandedOver.module.css";
import { words } from "./words.ts";

interface HandedOverProps {
  readonly name: string;
  readonly handed: boolean;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/**
 * While the person holds the phone, nothing else of the app can be reached: the rest is inert, Escape and the
 * way back do nothing, until the peer says that the phone is back.
 */
export function HandedOver({ name, handed, onBack, children }: HandedOverProps) {
  const say = useWords(words);
  const dialog = useRef<HTMLDialogElement>(null);
  useHold(handed);
  useEffect(() => {
    if (handed) dialog.current?.showModal();
  }, [handed]);
  if (!handed) return children;
  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      aria-label={say("talk.handed", { name })}
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === "Escape" && event.preventDefault()}
    >
      <div className={styles.page}>{children}</div>
      <div className={styles.foot}>
        <span className={styles.who}>
          <Icon of={Lock} />
          {say("talk.handed", { name })}
        </span>
        <Button kind="quiet" onClick={onBack}>
          {say("talk.phone-back")}
        </Button>
      </div>
    </dialog>
  );
}
