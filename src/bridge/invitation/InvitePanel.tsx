import { X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Card } from "../../platform/design/Card.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import type { WardLine } from "./contract.ts";
import { InviteForm } from "./InviteForm.tsx";
import styles from "./InvitePanel.module.css";
import { InviteSent, type Sent } from "./InviteSent.tsx";
import { TextButton } from "./TextButton.tsx";
import { words } from "./words.ts";

interface InvitePanelProps {
  readonly line: WardLine;
  /** By when a peer comes if asked now. */
  readonly meetBy: Date;
  readonly openNow: boolean;
  readonly onClose: () => void;
}

/** The invitation of one person, then what became of it. Opens with its name in the ear; Escape closes it. */
export function InvitePanel({ line, meetBy, openNow, onClose }: InvitePanelProps) {
  const say = useWords(words);
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [sent, setSent] = useState<Sent>();
  const isSent = sent !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent has a new title to be read
  useEffect(() => title.current?.focus(), [isSent]);
  return (
    <section
      aria-labelledby={heading}
      onKeyDown={(event) => event.key === "Escape" && !isInDialog(event.target) && onClose()}
    >
      <Card as="div">
        <div className={styles.head}>
          <h2 id={heading} ref={title} tabIndex={-1} className={styles.title}>
            {isSent ? say("sent.title") : say("invite.title", { name: line.nameUsed })}
          </h2>
          {!isSent && (
            <TextButton icon={X} onClick={onClose}>
              {say("invite.close")}
            </TextButton>
          )}
        </div>
        {sent ? (
          <InviteSent line={line} sent={sent} onClose={onClose} />
        ) : (
          <InviteForm line={line} meetBy={meetBy} openNow={openNow} onSent={setSent} onSaidNo={onClose} />
        )}
      </Card>
    </section>
  );
}

/** A question on top closes by itself, and only itself. */
const isInDialog = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("dialog") !== null;
