import { TextField } from "../../platform/design/Field.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./InvitePanel.module.css";
import { words } from "./words.ts";

/** The language that the person's wish names, so that nobody needs a field more for it. */
export function wishedLanguage(wishes: string): "en" | "fr" {
  return /\b(french|francophone)\b|fran[cç]ais/i.test(wishes) ? "fr" : "en";
}

interface WishesFieldProps {
  readonly name: string;
  readonly wishes: string;
  readonly onChange: (wishes: string) => void;
}

/** What the person would like in a peer, and what we made of it. */
export function WishesField({ name, wishes, onChange }: WishesFieldProps) {
  const say = useWords(words);
  return (
    <div>
      <TextField
        label={say("invite.wishes", { name })}
        hint={say("invite.wishes-hint")}
        placeholder={say("invite.wishes-example")}
        maxLength={300}
        autoComplete="off"
        value={wishes}
        onChange={(event) => onChange(event.target.value)}
      />
      <div role="status">
        {wishedLanguage(wishes) === "fr" && (
          <div className={styles.read}>
            <Soft>{say("invite.french")}</Soft>
          </div>
        )}
      </div>
    </div>
  );
}
