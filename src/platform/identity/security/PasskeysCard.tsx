import { KeyRound } from "lucide-react";
import { Button } from "../../design/Button.tsx";
import { Card } from "../../design/Card.tsx";
import { Lines } from "../../design/Lines.tsx";
import { Soft } from "../../design/Stack.tsx";
import { useRefresh } from "../../device/use-refresh.ts";
import { useWords } from "../../words/use-words.ts";
import { addPasskey, passkeyOptions } from "../passkey/contract.ts";
import { knowsPasskeys } from "../passkey/in-browser.ts";
import { PasskeyTrouble } from "../passkey/PasskeyTrouble.tsx";
import { usePasskey } from "../passkey/use-passkey.ts";
import { type Security, security } from "./contract.ts";
import { PasskeyLine } from "./PasskeyLine.tsx";
import { useFreshProof } from "./use-fresh-proof.tsx";
import { words } from "./words.ts";

/** One's passkeys: adding, naming, removing. */
export function PasskeysCard({ passkeys }: Pick<Security, "passkeys">) {
  const say = useWords(words);
  const refresh = useRefresh(security);
  const { withProof, dialog } = useFreshProof();
  const { begin, standing } = usePasskey({
    options: passkeyOptions,
    take: addPasskey,
    how: "make",
    onDone: refresh,
  });
  return (
    <Card level={2} title={say("passkey.title")}>
      <Soft>{say("passkey.lead")}</Soft>
      {passkeys.length > 0 && (
        <Lines>
          {passkeys.map((passkey) => (
            <PasskeyLine key={passkey.passkeyId} passkey={passkey} withProof={withProof} />
          ))}
        </Lines>
      )}
      {knowsPasskeys() ? (
        <div>
          <Button
            icon={KeyRound}
            busy={standing?.state === "waiting"}
            onClick={() => withProof(() => begin({ name: say("passkey.first-name") }))}
          >
            {say("passkey.add")}
          </Button>
        </div>
      ) : (
        <p>{say("passkey.not-here")}</p>
      )}
      <PasskeyTrouble standing={standing} />
      {dialog}
    </Card>
  );
}
