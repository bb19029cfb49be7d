import { KeyRound } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "../../design/Button.tsx";
import { Dialog } from "../../design/Dialog.tsx";
import { TextField } from "../../design/Field.tsx";
import { Icon } from "../../design/Icon.tsx";
import { Line } from "../../design/Lines.tsx";
import { Stack } from "../../design/Stack.tsx";
import { useSend } from "../../device/use-send.ts";
import { dayWord } from "../../words/times.ts";
import { useClock } from "../../words/use-clock.ts";
import { useWords } from "../../words/use-words.ts";
import { removePasskey, renamePasskey } from "../passkey/contract.ts";
import { sessions } from "../session/contract.ts";
import { type Security, security } from "./contract.ts";
import { words } from "./words.ts";

interface PasskeyLineProps {
  readonly passkey: Security["passkeys"][number];
  readonly withProof: (run: () => void) => void;
}

/** One passkey. */
export function PasskeyLine({ passkey, withProof }: PasskeyLineProps) {
  const say = useWords(words);
  const clock = useClock();
  const [naming, setNaming] = useState(false);
  const { passkeyId, name, addedAt, usedAt } = passkey;
  const params = { passkeyId };
  const rename = useSend(renamePasskey, { refreshes: [security] });
  const remove = useSend(removePasskey, { refreshes: [security, sessions] });
  const day = (at: string) => dayWord(new Date(at), clock);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    rename.send({ params, body: { name: String(new FormData(event.currentTarget).get("name")) } });
    setNaming(false);
  };
  return (
    <Line
      sign={<Icon of={KeyRound} />}
      title={name}
      detail={[
        say("passkey.added", { day: day(addedAt) }),
        ...(usedAt ? [say("passkey.used", { day: day(usedAt) })] : []),
      ].join(" · ")}
      acts={
        <>
          <Button
            kind="quiet"
            aria-label={say("passkey.rename-of", { name })}
            onClick={() => setNaming(true)}
          >
            {say("passkey.rename")}
          </Button>
          <Button
            kind="quiet"
            aria-label={say("passkey.remove-of", { name })}
            busy={remove.standing?.state === "waiting"}
            onClick={() => withProof(() => remove.send({ params }))}
          >
            {say("passkey.remove")}
          </Button>
        </>
      }
    >
      <Dialog open={naming} title={say("passkey.rename-of", { name })} onClose={() => setNaming(false)}>
        <form onSubmit={save}>
          <Stack>
            <TextField label={say("passkey.name")} name="name" defaultValue={name} maxLength={60} required />
            <Button type="submit" kind="primary" wide>
              {say("passkey.save")}
            </Button>
          </Stack>
        </form>
      </Dialog>
    </Line>
  );
}
