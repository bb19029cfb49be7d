import type { FormEvent } from "react";
import { BridgeSign } from "../design/BridgeSign.tsx";
import { Button } from "../design/Button.tsx";
import { Card } from "../design/Card.tsx";
import { TextField } from "../design/Field.tsx";
import { Notice } from "../design/Notice.tsx";
import { useNewSession } from "../device/me.ts";
import { PreferenceSwitches } from "../device/PreferenceSwitches.tsx";
import { useNowOrNever } from "../device/use-now-or-never.ts";
import { useWords } from "../words/use-words.ts";
import { acceptStaffInvitation } from "./contract.ts";
import styles from "./SignIn.module.css";
import { words } from "./words.ts";

/** Taking up an invitation to work here: one field, a password of one's own. */
export function Join({ token }: { readonly token: string }) {
  const say = useWords(words);
  const newSession = useNewSession();
  const { send, standing } = useNowOrNever(acceptStaffInvitation, {
    onSent: () => {
      // The link is used up, and must not stay in the address.
      window.history.replaceState(null, "", "/");
      void newSession();
    },
  });

  const join = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send({ body: { token, password: String(new FormData(event.currentTarget).get("password")) } });
  };
  const refused = standing?.state === "refused" ? standing.problem : undefined;
  return (
    <div className={styles.signIn}>
      <BridgeSign />
      <h1>{say("join.title")}</h1>
      <p className={styles.lead}>{say("join.lead")}</p>
      <Card as="div">
        <form onSubmit={join} className={styles.form}>
          <TextField
            label={say("join.password")}
            hint={say("join.hint")}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            required
          />
          <div role="status">
            {refused && (
              <Notice tone="sun">{say(refused.status === 400 ? "join.too-short" : "join.over")}</Notice>
            )}
          </div>
          <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
            {say("join.go")}
          </Button>
        </form>
      </Card>
      <PreferenceSwitches />
    </div>
  );
}
