import { Ban } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { SharingTrouble, useChange } from "./use-change.tsx";
import { words } from "./words.ts";

/** Everything taken back at once; what cannot be undone is said first. */
export function StopSharing({ personId }: { readonly personId: string }) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const { change, standing } = useChange(personId, () => setOpen(false));
  return (
    <>
      <Button kind="danger" wide icon={Ban} onClick={() => setOpen(true)}>
        {say("sharing.stop-all")}
      </Button>
      <Dialog question title={say("sharing.stop-all")} open={open} onClose={() => setOpen(false)}>
        <Stack>
          <p>{say("sharing.stop-all-text")}</p>
          <SharingTrouble standing={standing} />
          <Button
            kind="danger"
            wide
            busy={standing?.state === "waiting"}
            onClick={() => change({ change: "stop sharing everything", directiveId: uuidv7() })}
          >
            {say("sharing.stop-all-go")}
          </Button>
          <Button kind="quiet" wide onClick={() => setOpen(false)}>
            {say("talk.before")}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
