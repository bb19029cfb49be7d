import { Button } from "../../../platform/design/Button.tsx";
import { Notice } from "../../../platform/design/Notice.tsx";
import { PlainForm, PlainPage } from "../../../platform/design/PlainPage.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import { words } from "../words.ts";
import styles from "./Door.module.css";
import { LanguageSwitch } from "./Frame.tsx";

interface DoorProps {
  readonly action: string;
  readonly wrong: boolean;
  readonly here: string;
}

/** A page about nothing, with a field for six digits. */
export function Door({ action, wrong, here }: DoorProps) {
  const say = useWords(words);
  return (
    <PlainPage>
      <h1>{say("own.notes")}</h1>
      {wrong && (
        <div role="alert">
          <Notice tone="sun">{say("own.wrong")}</Notice>
        </div>
      )}
      <PlainForm action={action}>
        <label htmlFor="code" className={styles.label}>
          {say("own.code")}
        </label>
        <input
          id="code"
          name="code"
          className={styles.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          required
          spellCheck={false}
        />
        <Button type="submit" kind="primary" wide>
          {say("own.open")}
        </Button>
      </PlainForm>
      <LanguageSwitch here={here} />
    </PlainPage>
  );
}

/** Where leaving ends: a page of notes without notes. */
export function Notes({ demo = false }: { readonly demo?: boolean }) {
  const say = useWords(words);
  return (
    <PlainPage>
      <h1>{say("own.notes")}</h1>
      <p className={styles.empty}>{say("own.no-notes")}</p>
      {demo && (
        <a className={styles.again} href="/">
          {say("own.demo-again")}
        </a>
      )}
    </PlainPage>
  );
}
