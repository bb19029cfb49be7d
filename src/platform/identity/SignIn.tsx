import type { FormEvent } from "react";
import { BridgeSign } from "../design/BridgeSign.tsx";
import { Button } from "../design/Button.tsx";
import { Card } from "../design/Card.tsx";
import { TextField } from "../design/Field.tsx";
import { Notice } from "../design/Notice.tsx";
import { useNewSession } from "../device/me.ts";
import { PreferenceSwitches } from "../device/PreferenceSwitches.tsx";
import { useNowOrNever } from "../device/use-now-or-never.ts";
import { useProblemWords } from "../device/use-problem-words.ts";
import { useWords } from "../words/use-words.ts";
import { signIn as signInContract } from "./contract.ts";
import styles from "./SignIn.module.css";
import { words } from "./words.ts";

/** Address and password. What is wrong of the two is never told. */
export function SignIn() {
  const say = useWords(words);
  const sayProblem = useProblemWords();
  const newSession = useNewSession();
  const { send, standing } = useNowOrNever(signInContract, { onSent: () => void newSession() });

  const signIn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send({ body: { email: String(form.get("email")), password: String(form.get("password")) } });
  };
  const refused = standing?.state === "refused" ? standing.problem : undefined;
  return (
    <div className={styles.signIn}>
      <BridgeSign />
      <h1>{say("sign-in.title")}</h1>
      <p className={styles.lead}>{say("sign-in.lead")}</p>
      <Card as="div">
        <form onSubmit={signIn} className={styles.form}>
          <TextField
            label={say("sign-in.email")}
            name="email"
            type="email"
            autoComplete="username"
            required
          />
          <TextField
            label={say("sign-in.password")}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
          <div role="status">
            {refused && (
              <Notice tone="sun">
                {refused.status === 400 || refused.code === "sign-in-refused"
                  ? say("sign-in.not-you")
                  : sayProblem(refused)}
              </Notice>
            )}
          </div>
          <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
            {say("sign-in.go")}
          </Button>
        </form>
      </Card>
      <PreferenceSwitches />
    </div>
  );
}
