import { LockKeyhole } from "lucide-react";
import { Notice } from "../design/Notice.tsx";
import { useWords } from "../words/use-words.ts";
import { words } from "./phone-words.ts";
import { usePhoneState } from "./use-phone-state.ts";

/** At the door: something waits here for whoever wrote it; nobody learns who or what. */
export function LockedNote() {
  const say = useWords(words);
  const count = usePhoneState(({ locked }) => locked);
  if (count === 0) return null;
  return (
    <Notice tone="sun" icon={LockKeyhole}>
      {say("gone.waits", { count })}
    </Notice>
  );
}
