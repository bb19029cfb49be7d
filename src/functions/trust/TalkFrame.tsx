import { Smartphone } from "lucide-react";
import type { ReactNode } from "react";
import type { PersonDocument } from "../../bridge/people/contract.ts";
import { Button } from "../../platform/design/Button.tsx";
import { Meter } from "../../platform/design/Meter.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Row, Stack } from "../../platform/design/Stack.tsx";
import { useMe } from "../../platform/device/me.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { ReadAloud } from "./ReadAloud.tsx";
import { talkSteps } from "./rules.ts";
import { spokenAt, titleOf } from "./spoken.ts";
import styles from "./TalkFrame.module.css";
import type { TalkState } from "./use-talk.ts";
import { words } from "./words.ts";

interface TalkFrameProps {
  readonly person: PersonDocument;
  readonly talk: TalkState;
  readonly onHandOver: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Around every step: where we are, read it aloud, back and on. */
export function TalkFrame({ person, talk, onHandOver, children }: TalkFrameProps) {
  const say = useWords(words);
  const { firstName: peer } = useMe();
  const { step } = talk;
  const place = { step: talkSteps.indexOf(step) + 1, steps: talkSteps.length };
  const kicker = say("talk.step", { name: person.nameUsed, ...place });
  const says = { peer, unit: person.where?.unit };
  const finish = talk.talk.peerSupport === "yes" ? "talk.finish-yes" : "talk.finish-no";
  return (
    <Stack gap="large">
      <Stack gap="small">
        <PageHeader
          {...(onHandOver ? { back: { href: `/people/${person.personId}`, word: kicker } } : { kicker })}
          title={titleOf(step, says, say)}
        />
        <Meter value={place.step * 0.89} max={place.steps} label={say("talk.progress", place)} />
      </Stack>
      {children}
      <div className={styles.foot}>
        {talk.backwards && (
          <Button kind="quiet" onClick={talk.backwards}>
            {say("talk.before")}
          </Button>
        )}
        <Button kind="primary" onClick={talk.forwards}>
          {say(step === "summary" ? finish : "talk.next")}
        </Button>
      </div>
      <Row>
        <ReadAloud key={step} sentences={spokenAt(step, says, say)} />
        {onHandOver && (
          <Button kind="quiet" icon={Smartphone} onClick={onHandOver}>
            {say("talk.hand-over", { name: person.nameUsed })}
          </Button>
        )}
      </Row>
    </Stack>
  );
}
