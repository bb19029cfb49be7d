import { Card } from "../../../platform/design/Card.tsx";
import { Quote } from "../../../platform/design/Quote.tsx";
import { Soft, Stack } from "../../../platform/design/Stack.tsx";
import { byWords, untilWords } from "../../../platform/words/ends.ts";
import { timeOfDay, whenWords } from "../../../platform/words/times.ts";
import { useClock } from "../../../platform/words/use-clock.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import type { FormKey, Home, PeerNow, PeerShown } from "../page-data.ts";
import { words } from "../words.ts";
import { ComeBy } from "./ComeBy.tsx";
import { OneTap } from "./Form.tsx";

interface PeerCardProps {
  readonly home: Home;
  readonly form: FormKey;
}

/** Who my peer is, or honestly how far it has come. */
export function PeerCard({ home, form }: PeerCardProps) {
  const say = useWords(words);
  const { peer, askedToComeAt, canAsk } = home;
  return (
    <Card level={2} title={say("own.my-peer")}>
      <Stack gap="small">
        <Standing peer={peer} />
      </Stack>
      <p>
        <strong>{say("own.bell")}</strong>
      </p>
      {peer.stage === "with" && <ComeBy now={peer} askedAt={askedToComeAt} form={form} />}
      {canAsk && <OneTap action="ask-again" form={form} kind="primary" word={say("own.ask-again")} />}
    </Card>
  );
}

function Standing({ peer }: { readonly peer: PeerNow }) {
  const say = useWords(words);
  switch (peer.stage) {
    case "asking":
      return <Asking {...peer} />;
    case "on the way":
      return <Named word={say("own.on-the-way", { peer: peer.peer.firstName })} peer={peer.peer} />;
    case "met":
      return <Named word={say("own.met", { peer: peer.peer.firstName })} peer={peer.peer} />;
    case "with":
      return <With {...peer} />;
    case "between":
      return <p>{say("own.between")}</p>;
    case "over":
      return <p>{say(overWords[peer.how])}</p>;
  }
}

const overWords = {
  stopped: "own.over-stopped",
  "taken back": "own.over-taken-back",
  "nobody came": "own.over-nobody",
  finished: "own.over-finished",
  "one record": "own.over-one-record",
} as const;

function Asking({ by, overdue, nextThere }: Extract<PeerNow, { stage: "asking" }>) {
  const say = useWords(words);
  const clock = useClock();
  if (!overdue)
    return (
      <>
        <p>{say("own.asking")}</p>
        {by && <p>{say("own.asking-by", { by: byWords(by, clock) })}</p>}
      </>
    );
  return (
    <>
      <p>{say("own.overdue")}</p>
      <p>
        {nextThere ? say("own.overdue-next", { when: whenWords(nextThere, clock) }) : say("own.overdue-now")}
      </p>
    </>
  );
}

function With({ peer, cover }: Extract<PeerNow, { stage: "on the way" | "met" | "with" }>) {
  const say = useWords(words);
  const clock = useClock();
  return (
    <>
      <Named word={say("own.with", { peer: peer.firstName })} peer={peer} />
      {cover?.until && (
        <p>{say("own.cover", { peer: cover.firstName, until: untilWords(cover.until, clock) })}</p>
      )}
    </>
  );
}

/** A first name, the few words they chose themselves, and when they are here. */
function Named({ word, peer }: { readonly word: string; readonly peer: PeerShown }) {
  const say = useWords(words);
  const clock = useClock();
  const { introduction, hereUntil, backAt } = peer;
  const here = hereUntil
    ? say("own.here-until", { time: timeOfDay(hereUntil, clock) })
    : backAt
      ? say("own.back-at", { when: whenWords(backAt, clock) })
      : say("own.not-here");
  return (
    <>
      <p>
        <strong>{word}</strong>
      </p>
      {introduction && <Quote>{introduction}</Quote>}
      <Soft>{here}</Soft>
    </>
  );
}
