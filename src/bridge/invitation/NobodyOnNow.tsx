import { Moon } from "lucide-react";
import { Notice } from "../../platform/design/Notice.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { useMeetBy } from "./use-meet-by.ts";
import { words } from "./words.ts";

/** Outside the programme's hours the inviter is told at once, before sending. */
export function NobodyOnNow({ name, meetBy }: { readonly name: string; readonly meetBy: Date }) {
  const say = useWords(words);
  return (
    <Notice tone="sun" icon={Moon} title={say("invite.closed")}>
      <span>{say("invite.closed-help", { name, ...useMeetBy(meetBy) })}</span>
    </Notice>
  );
}
