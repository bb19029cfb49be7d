import { Button } from "../../../platform/design/Button.tsx";
import { TextField } from "../../../platform/design/Field.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import { words } from "../words.ts";
import styles from "./WardCode.module.css";

/** For whoever types what stands on the sheet. Small letters and missing dashes do no harm. */
export function TypeCode() {
  const say = useWords(words);
  return (
    <form method="get" action="/w" autoComplete="off" className={styles.type}>
      <TextField
        label={say("code.type")}
        hint={say("code.type-hint")}
        name="code"
        required
        maxLength={20}
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit" kind="primary" wide>
        {say("code.type-go")}
      </Button>
    </form>
  );
}
