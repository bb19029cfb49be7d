import { KeyRound, LogIn } from "lucide-react";
import type { FormEvent } from "react";
import { Button, LinkButton } from "../design/Button.tsx";
import { TextField } from "../design/Field.tsx";
import { Notice } from "../design/Notice.tsx";
import { Stack } from "../design/Stack.tsx";
import { useDocument } from "../device/use-document.ts";
import { useNowOrNever } from "../device/use-now-or-never.ts";
import { useProblemWords } from "../device/use-problem-words.ts";
import { useWords } from "../words/use-words.ts";
import { signIn as signInContract } from "./contract.ts";
import { DoorFrame } from "./door/DoorFrame.tsx";
import { useComesNext } from "./door/use-comes-next.tsx";
import { passkeyDoor, passkeySignIn } from "./passkey/contract.ts";
import { knowsPasskeys } from "./passkey/in-browser.ts";
import { PasskeyTrouble } from "./passkey/PasskeyTrouble.tsx";
import { usePasskey } from "./passkey/use-passkey.ts";
import { signInWays } from "./provider/contract.ts";
import styles from "./SignIn.module.css";
import { words as stepWords } from "./second-step/words.ts";
import { words } from "./words.ts";

/** Address and password, or a passkey. What is wrong of the two is never told. */
export function SignIn() {
  const say = useWords(words);
  const sayStep = useWords(stepWords);
  const sayProblem = useProblemWords(stepWords);
  const { screen, goOn } = useComesNext();
  const { send, standing } = useNowOrNever(signInContract, { onSent: goOn });
  const passkey = usePasskey({ options: passkeyDoor, take: passkeySignIn, how: "show", onDone: goOn });
  const document = useDocument(signInWays);
  const ways = "data" in document ? document.data : undefined;
  const said = whatHappened(window.location.pathname);
  if (screen) return screen;

  const signIn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send({ body: { email: String(form.get("email")), password: String(form.get("password")) } });
  };
  const refused = standing?.state === "refused" ? standing.problem : undefined;
  return (
    <DoorFrame title={say("sign-in.title")} lead={say("sign-in.lead")}>
      <Stack>
        {said && (
          <div role="status">
            <Notice tone="sun">{say(said)}</Notice>
          </div>
        )}
        {ways?.providers.map(({ name, path }) => (
          <LinkButton key={path} href={`/sign-in/with/${path}`} kind="primary" icon={LogIn} wide>
            {say("sign-in.with", { name })}
          </LinkButton>
        ))}
        {ways?.passwords !== false && (
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
            <Button
              type="submit"
              kind={ways?.providers.length ? "plain" : "primary"}
              wide
              busy={standing?.state === "waiting"}
            >
              {say("sign-in.go")}
            </Button>
          </form>
        )}
        {ways?.passwords !== false && knowsPasskeys() && (
          <Button
            icon={KeyRound}
            wide
            busy={passkey.standing?.state === "waiting"}
            onClick={() => passkey.begin()}
          >
            {sayStep("second-step.passkey")}
          </Button>
        )}
        <PasskeyTrouble standing={passkey.standing} />
      </Stack>
    </DoorFrame>
  );
}

/** Where the way to a programme's own sign-in ended, when it did not lead in. */
function whatHappened(address: string): "sign-in.refused" | "sign-in.away" | undefined {
  if (address === "/sign-in/refused") return "sign-in.refused";
  return address === "/sign-in/away" ? "sign-in.away" : undefined;
}
