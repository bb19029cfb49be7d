import { CloudAlert, HeartHandshake } from "lucide-react";
import type { PersonDocument } from "../../bridge/people/contract.ts";
import { toldToPeer } from "../../bridge/people/rules.ts";
import { words as peopleWords } from "../../bridge/people/words.ts";
import { LinkButton } from "../../platform/design/Button.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useMe } from "../../platform/device/me.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { TalkState } from "./use-talk.ts";
import { words } from "./words.ts";

const waitingWords = {
  "not yet": "talk.done-keeping",
  "on this phone": "talk.done-waiting",
  "in this page": "talk.done-unkept",
} as const;

interface TalkDoneProps {
  readonly person: PersonDocument;
  readonly talk: TalkState;
  /** The person still holds the phone: no way on from here but giving it back. */
  readonly isHanded: boolean;
}

/** The end of the talk, for a yes and for a no alike: thanks, and what happens now. */
export function TalkDone({ person, talk, isHanded }: TalkDoneProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(peopleWords);
  const { firstName: peer } = useMe();
  const { nameUsed: name, personId } = person;
  const { standing } = talk;
  const isYes = talk.talk.peerSupport === "yes";
  const onwards = isYes ? (
    <LinkButton kind="primary" href={`/people/${personId}`}>
      {say("talk.to-person", { name })}
    </LinkButton>
  ) : (
    <LinkButton kind="primary" href="/today">
      {say("talk.to-today")}
    </LinkButton>
  );
  const action = !isHanded && onwards;
  if (standing?.state === "refused")
    return (
      <div role="alert">
        <EmptyState isPage icon={CloudAlert} title={say("talk.refused")} action={action}>
          {sayProblem(toldToPeer(standing.problem))}
        </EmptyState>
      </div>
    );
  return (
    <div role="status">
      <EmptyState
        isPage
        icon={HeartHandshake}
        title={say(isYes ? "talk.done-yes" : "talk.done-no")}
        action={action}
        note={standing?.state === "waiting" && say(waitingWords[standing.kept])}
      >
        {isYes ? say("talk.done-yes-help", { name, peer }) : say("talk.done-no-help", { name })}
      </EmptyState>
    </div>
  );
}
