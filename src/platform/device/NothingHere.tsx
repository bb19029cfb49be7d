import { Hourglass, LockKeyhole, RotateCcw, WifiOff } from "lucide-react";
import { useState } from "react";
import { Button } from "../design/Button.tsx";
import { Notice } from "../design/Notice.tsx";
import { Stack } from "../design/Stack.tsx";
import { EmptyState } from "../design/States.tsx";
import { whenWords } from "../words/times.ts";
import { useLanguage, useWords } from "../words/use-words.ts";
import { useDevice } from "./device.ts";
import { keyOf } from "./endpoint.ts";
import { words } from "./phone-words.ts";
import { usePhoneState } from "./use-phone-state.ts";

/** No signal, and nobody to show anything to: what is gone from this phone and why, what still waits, what to do. */
export function NothingHere() {
  const say = useWords(words);
  const language = useLanguage();
  const { queries } = useDevice();
  const [isBusy, setBusy] = useState(false);
  const { gone, locked } = usePhoneState((state) => state);
  const again = () => {
    setBusy(true);
    void queries.refetchQueries({ queryKey: keyOf("me") }).finally(() => setBusy(false));
  };
  // Nobody is signed in, so the programme's own time zone is not known: the phone's will do.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const when = gone ? whenWords(gone.at, { now: new Date(), timeZone, language }) : "";
  const key = gone ? goneKeys[gone.because] : "gone.nothing";
  return (
    <Stack gap="large">
      <EmptyState
        isPage
        icon={gone ? Hourglass : WifiOff}
        title={say(key)}
        action={
          <Button icon={RotateCcw} busy={isBusy} onClick={again}>
            {say("gone.again")}
          </Button>
        }
      >
        {say(`${key}-help`, { when })}
      </EmptyState>
      {locked > 0 && (
        <Notice tone="sun" icon={LockKeyhole}>
          {say("gone.waits", { count: locked })}
        </Notice>
      )}
    </Stack>
  );
}

const goneKeys = {
  "lease over": "gone.lease-over",
  "signed out": "gone.signed-out",
  "ended elsewhere": "gone.ended-elsewhere",
} as const;
