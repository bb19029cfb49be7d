import { KeyRound } from "lucide-react";
import type { FormEvent } from "react";
import { Button } from "../../design/Button.tsx";
import { TextField } from "../../design/Field.tsx";
import { Notice } from "../../design/Notice.tsx";
import { Stack } from "../../design/Stack.tsx";
import { useNewSession } from "../../device/me.ts";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useWords } from "../../words/use-words.ts";
import { passkeyDoor, passkeySignIn } from "../passkey/contract.ts";
import { PasskeyTrouble } from "../passkey/PasskeyTrouble.tsx";
import { usePasskey } from "../passkey/use-passkey.ts";
import { secondStepAtTheDoor } from "../second-step/contract.ts";
import type { Way } from "../second-step/rules.ts";
import { words } from "../second-step/words.ts";
import { DoorFrame } from "./DoorFrame.tsx";

interface SecondStepProps {
  readonly ways: readonly Way[];
  readonly onAgain: () => void;
}

/** After the password: the code of an app, or a passkey. */
export function SecondStep({ ways, onAgain }: SecondStepProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const newSession = useNewSession();
  const { send, standing } = useNowOrNever(secondStepAtTheDoor, { onSent: () => void newSession() });
  const passkey = usePasskey({
    options: passkeyDoor,
    take: passkeySignIn,
    how: "show",
    onDone: () => void newSession(),
  });
  const check = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send({ body: { code: String(new FormData(event.currentTarget).get("code")).trim() } });
  };
  return (
    <DoorFrame title={say("second-step.title")} lead={say("second-step.lead")}>
      <Stack>
        {ways.includes("code") && (
          <form onSubmit={check}>
            <Stack>
              <TextField
                label={say("second-step.code")}
                hint={say("second-step.code-hint")}
                name="code"
                autoComplete="one-time-code"
                minLength={6}
                maxLength={20}
                autoFocus
                required
              />
              <div role="status">
                {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
              </div>
              <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
                {say("second-step.go")}
              </Button>
            </Stack>
          </form>
        )}
        {ways.includes("passkey") && (
          <>
            <Button
              icon={KeyRound}
              kind={ways.includes("code") ? "plain" : "primary"}
              wide
              busy={passkey.standing?.state === "waiting"}
              onClick={() => passkey.begin()}
            >
              {say("second-step.passkey")}
            </Button>
            <PasskeyTrouble standing={passkey.standing} />
          </>
        )}
        <Button kind="quiet" wide onClick={onAgain}>
          {say("second-step.again")}
        </Button>
      </Stack>
    </DoorFrame>
  );
}
