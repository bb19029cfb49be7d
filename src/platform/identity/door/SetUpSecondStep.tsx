import { KeyRound, Smartphone } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button.tsx";
import { Soft, Stack } from "../../design/Stack.tsx";
import { useNewSession } from "../../device/me.ts";
import { useWords } from "../../words/use-words.ts";
import { addPasskeyAtTheDoor, passkeyOptionsAtTheDoor } from "../passkey/contract.ts";
import { knowsPasskeys } from "../passkey/in-browser.ts";
import { PasskeyTrouble } from "../passkey/PasskeyTrouble.tsx";
import { usePasskey } from "../passkey/use-passkey.ts";
import { AppSetUp } from "../second-step/AppSetUp.tsx";
import { confirmAtTheDoor, setUpAtTheDoor } from "../second-step/contract.ts";
import { words } from "../second-step/words.ts";
import { words as securityWords } from "../security/words.ts";
import { DoorFrame } from "./DoorFrame.tsx";

/** Whoever must have a second step and has none sets one up before anything opens. */
export function SetUpSecondStep() {
  const say = useWords(words);
  const sayPasskey = useWords(securityWords);
  const newSession = useNewSession();
  const [byApp, setByApp] = useState(false);
  const passkey = usePasskey({
    options: passkeyOptionsAtTheDoor,
    take: addPasskeyAtTheDoor,
    how: "make",
    onDone: () => void newSession(),
  });
  return (
    <DoorFrame title={say("second-step.set-up")} lead={say("second-step.set-up-lead")}>
      {byApp ? (
        <AppSetUp begin={setUpAtTheDoor} confirm={confirmAtTheDoor} onDone={() => void newSession()} />
      ) : (
        <Stack>
          {knowsPasskeys() && (
            <>
              <Button
                icon={KeyRound}
                kind="primary"
                wide
                busy={passkey.standing?.state === "waiting"}
                onClick={() => passkey.begin({ name: sayPasskey("passkey.first-name") })}
              >
                {say("second-step.by-passkey")}
              </Button>
              <Soft>{say("second-step.by-passkey-hint")}</Soft>
              <PasskeyTrouble standing={passkey.standing} />
            </>
          )}
          <Button icon={Smartphone} wide onClick={() => setByApp(true)}>
            {say("second-step.by-app")}
          </Button>
          <Soft>{say("second-step.by-app-hint")}</Soft>
        </Stack>
      )}
    </DoorFrame>
  );
}
