import { LogOut } from "lucide-react";
import { Button } from "../design/Button.tsx";
import { words } from "../design/words.ts";
import { useWords } from "../words/use-words.ts";
import { useSignOut } from "./use-sign-out.ts";

/** Ends the session here and on the server, and forgets what was read. */
export function SignOut() {
  const say = useWords(words);
  const { isBusy, leave } = useSignOut();
  return (
    <Button kind="quiet" icon={LogOut} busy={isBusy} onClick={leave}>
      {say("shell.sign-out")}
    </Button>
  );
}
