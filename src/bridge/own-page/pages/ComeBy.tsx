import { Notice } from "../../../platform/design/Notice.tsx";
import { agoWords, whenWords } from "../../../platform/words/times.ts";
import { useClock } from "../../../platform/words/use-clock.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import type { FormKey, PeerNow } from "../page-data.ts";
import { words } from "../words.ts";
import { OneTap } from "./Form.tsx";

interface ComeByProps {
  readonly now: Extract<PeerNow, { stage: "on the way" | "met" | "with" }>;
  readonly askedAt: Date | null;
  readonly form: FormKey;
}

/** "Please come by" in one tap; once asked, honestly who sees it and when. */
export function ComeBy({ now, askedAt, form }: ComeByProps) {
  const say = useWords(words);
  const clock = useClock();
  const { peer, cover } = now;
  const name = peer.firstName;
  if (!askedAt)
    return <OneTap action="come-by" form={form} kind="primary" word={say("own.come-by", { peer: name })} />;
  const seen = () => {
    if (peer.hereUntil) return say("own.asked-here");
    if (cover?.hereUntil) return say("own.asked-cover", { peer: cover.firstName });
    return peer.backAt
      ? say("own.asked-back", { peer: name, when: whenWords(peer.backAt, clock) })
      : say("own.asked-later");
  };
  return (
    <Notice tone="river" title={say("own.asked-at", { peer: name, when: agoWords(askedAt, clock) })}>
      {seen()}
    </Notice>
  );
}
