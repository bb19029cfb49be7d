import { LogOut } from "lucide-react";
import { Button } from "../design/Button.tsx";
import { words } from "../design/words.ts";
import { signOut } from "../identity/contract.ts";
import { useWords } from "../words/use-words.ts";
import { useNewSession } from "./me.ts";
import { useNowOrNever } from "./use-now-or-never.ts";

/** Ends the session here and on the server, and forgets what was read. */
export function SignOut() {
  const say = useWords(words);
  const newSession = useNewSession();
  const { send, standing } = useNowOrNever(signOut, { onSent: () => void newSession() });
  return (
    <Button kind="quiet" icon={LogOut} busy={standing?.state === "waiting"} onClick={() => send({})}>
      {say("shell.sign-out")}
    </Button>
  );
}
