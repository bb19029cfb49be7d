import { LogOut } from "lucide-react";
import { Button } from "../design/Button.tsx";
import { words } from "../design/words.ts";
import { useWords } from "../words/use-words.ts";
import { useNewSession } from "./me.ts";
import { useSend } from "./use-send.ts";

/** Ends the session here and on the server, and forgets what was read. */
export function SignOut() {
  const say = useWords(words);
  const newSession = useNewSession();
  const { send, standing } = useSend({ onSent: () => void newSession() });
  return (
    <Button
      kind="quiet"
      icon={LogOut}
      busy={standing?.state === "waiting"}
      onClick={() => send({ method: "DELETE", path: "session" })}
    >
      {say("shell.sign-out")}
    </Button>
  );
}
