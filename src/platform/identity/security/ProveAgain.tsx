import { KeyRound } from "lucide-react";
import type { FormEvent } from "react";
import { Button } from "../../design/Button.tsx";
import { Dialog } from "../../design/Dialog.tsx";
import { TextField } from "../../design/Field.tsx";
import { Notice } from "../../design/Notice.tsx";
import { Stack } from "../../design/Stack.tsx";
import { SignOut } from "../../device/SignOut.tsx";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useWords } from "../../words/use-words.ts";
import { passkeyDoor, passkeyProof } from "../passkey/contract.ts";
import { PasskeyTrouble } from "../passkey/PasskeyTrouble.tsx";
import { usePasskey } from "../passkey/use-passkey.ts";
import { words as stepWords } from "../second-step/words.ts";
import { proveAgain } from "../session/contract.ts";
import type { ProofAgain } from "./rules.ts";
import { words } from "./words.ts";

interface ProveAgainProps {
  readonly proofs: readonly ProofAgain[];
  readonly onShown: () => void;
  readonly onClose: () => void;
}

/** Asks who one is once more, before something sensitive. */
export function ProveAgain({ proofs, onShown, onClose }: ProveAgainProps) {
  const say = useWords(words);
  const sayStep = useWords(stepWords);
  const sayProblem = useProblemWords(stepWords);
  const done = ({ fits }: { readonly fits: boolean }) => fits && onShown();
  const { send, standing } = useNowOrNever(proveAgain, { onSent: done });
  const passkey = usePasskey({ options: passkeyDoor, take: passkeyProof, how: "show", onDone: done });
  const typed = proofs.find((proof) => proof !== "passkey");
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get("proof"));
    send({ body: typed === "code" ? { code: value.trim() } : { password: value } });
  };
  const wrong =
    standing?.state === "sent" && proveAgain.answer.safeParse(standing.answer).data?.fits === false;
  return (
    <Dialog open title={say("again.title")} onClose={onClose}>
      <Stack>
        <p>{say("again.lead")}</p>
        {proofs.length === 0 && (
          <>
            <p>{say("again.sign-in")}</p>
            <SignOut />
          </>
        )}
        {typed && (
          <form onSubmit={show}>
            <Stack>
              <TextField
                label={say(`again.${typed}`)}
                name="proof"
                type={typed === "password" ? "password" : "text"}
                autoComplete={typed === "password" ? "current-password" : "one-time-code"}
                required
              />
              <div role="status">
                {wrong && <Notice tone="sun">{say("again.wrong")}</Notice>}
                {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
              </div>
              <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
                {say("again.go")}
              </Button>
            </Stack>
          </form>
        )}
        {proofs.includes("passkey") && (
          <>
            <Button
              icon={KeyRound}
              kind={typed ? "plain" : "primary"}
              wide
              busy={passkey.standing?.state === "waiting"}
              onClick={() => passkey.begin()}
            >
              {sayStep("second-step.passkey")}
            </Button>
            <PasskeyTrouble standing={passkey.standing} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
