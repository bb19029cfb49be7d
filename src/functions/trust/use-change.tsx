import { onePerson } from "../../bridge/people/contract.ts";
import { toldToPeer } from "../../bridge/people/rules.ts";
import { words as peopleWords } from "../../bridge/people/words.ts";
import { Notice } from "../../platform/design/Notice.tsx";
import { toast } from "../../platform/design/toasts.ts";
import type { Standing } from "../../platform/device/outbox.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useSend } from "../../platform/device/use-send.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { changeSharing } from "./contract.ts";
import { words } from "./words.ts";

/** One change of what the person shares. */
export function useChange(personId: string, onSent?: () => void) {
  const say = useWords(words);
  const { send, standing } = useSend(changeSharing, {
    refreshes: [onePerson],
    onSent: () => {
      toast(say("sharing.changed"));
      onSent?.();
    },
  });
  const change = (body: Parameters<typeof send>[0]["body"]) => send({ params: { personId }, body });
  return { change, standing };
}

/** Why a change has not taken effect yet. */
export function SharingTrouble({ standing }: { readonly standing: Standing | undefined }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(peopleWords);
  if (standing?.state === "waiting" && standing.kept !== "not yet")
    return (
      <Notice tone="sun">
        {say(standing.kept === "in this page" ? "sharing.unkept" : "sharing.waiting")}
      </Notice>
    );
  if (standing?.state === "refused")
    return <Notice tone="sun">{sayProblem(toldToPeer(standing.problem))}</Notice>;
  return null;
}
