import type { ReactNode } from "react";
import { Button } from "../../../platform/design/Button.tsx";
import { Notice } from "../../../platform/design/Notice.tsx";
import { nameOfLanguage } from "../../../platform/words/language.ts";
import { useLanguage, useWords } from "../../../platform/words/use-words.ts";
import type { Said } from "../page-data.ts";
import { words } from "../words.ts";
import styles from "./Frame.module.css";

interface FrameProps {
  readonly here: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly said: Said | null;
  /** The first page has no way back. */
  readonly first?: boolean;
  readonly children: ReactNode;
}

/** Around every page that the person sees: leaving comes first, to the eye, the keyboard and the screen reader. */
export function Frame({ here, title, lead, said, first = false, children }: FrameProps) {
  const say = useWords(words);
  return (
    <>
      <header className={styles.top}>
        <div className={styles.bar}>
          <form method="post" action="/p/leave">
            <Button type="submit" kind="danger">
              {say("own.leave")}
            </Button>
          </form>
          <LanguageSwitch here={here} />
        </div>
      </header>
      <main className={styles.page}>
        {!first && (
          <a className={styles.back} href="/p/home">
            {say("own.back")}
          </a>
        )}
        <div className={styles.head}>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {said && (
          <div role="status">
            <Notice tone={isDone(said) ? "moss" : "sun"}>{say(`own.said-${said}`)}</Notice>
          </div>
        )}
        {children}
        <footer className={styles.foot}>
          {!first && <p className={styles.bell}>{say("own.bell")}</p>}
          <p>{say("own.closes")}</p>
          <p>{say("own.leave-limits")}</p>
        </footer>
      </main>
    </>
  );
}

const isDone = (said: Said): boolean => said !== "changed-meanwhile" && said !== "sent-before";

/** The other language, in its own name. */
export function LanguageSwitch({ here }: { readonly here: string }) {
  const other = useLanguage() === "en" ? "fr" : "en";
  return (
    <a
      className={styles.language}
      lang={other}
      hrefLang={other}
      href={`${here}${here.includes("?") ? "&" : "?"}lang=${other}`}
    >
      {nameOfLanguage[other]}
    </a>
  );
}
