import { X } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
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

/** A sheet from below on a phone, a card in the middle on a desk. Focus stays inside and goes back to where it was. */
export function Dialog({ title, open, onClose, children, question = false }: DialogProps) {
  const say = useWords(words);
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(isOpen) => isOpen || onClose()}
      isDismissable={!question}
      className={styles.veil ?? ""}
    >
      <Modal className={styles.sheet ?? ""}>
        <AriaDialog role={question ? "alertdialog" : "dialog"} className={styles.dialog ?? ""}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <AriaButton slot="close" className={styles.close ?? ""} aria-label={say("dialog.close")}>
              <Icon of={X} />
            </AriaButton>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
