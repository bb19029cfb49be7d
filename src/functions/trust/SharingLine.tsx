import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { PersonDocument } from "../../bridge/people/contract.ts";
import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Row, Soft } from "../../platform/design/Stack.tsx";
import { VisibilityChip } from "../../platform/design/VisibilityChip.tsx";
import { useMe } from "../../platform/device/me.ts";
import { untilDayWords } from "../../platform/words/ends.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { type Answer, type Line, untilsFor } from "./rules.ts";
import { untilWords } from "./until-words.ts";
import { SharingTrouble, useChange } from "./use-change.tsx";
import { audienceOf, words } from "./words.ts";

interface SharingLineProps {
  readonly line: Line;
  readonly person: PersonDocument;
  readonly witness: string;
}

/** One choice: open or closed, and the one tap that turns it. A new yes needs a witness; taking back needs nobody. */
export function SharingLine({ line, person, witness }: SharingLineProps) {
  const say = useWords(words);
  const clock = useClock();
  const { firstName: peer } = useMe();
  const [asked, setAsked] = useState(false);
  const [opening, setOpening] = useState(false);
  const { change, standing } = useChange(person.personId);
  const { item, reader } = line;
  const inForce = person.choices.find((one) => one.item === item && one.reader === reader);
  const untilOf = (iso: string) => say("sharing.open-until", { until: untilDayWords(new Date(iso), clock) });
  const turn = (said: Answer) => {
    if (said.answer === "yes" && witness.trim() === "") return setAsked(true);
    change({
      change: "choose",
      directiveId: uuidv7(),
      choice: { reader, item, ...said },
      witness: witness.trim(),
    });
  };
  const busy = standing?.state === "waiting";
  const untils = untilsFor(line, person.where !== null);
  return (
    <Card
      as="article"
      title={say(`talk.${item}`, { peer })}
      aside={<VisibilityChip audience={inForce ? audienceOf[reader] : line.otherwise} />}
      {...(inForce && { edge: "river" as const })}
    >
      {inForce && <Soft>{inForce.until ? untilOf(inForce.until) : say("sharing.open")}</Soft>}
      <Row>
        {inForce && (
          <Button kind="quiet" busy={busy} onClick={() => turn({ answer: "no", until: untils[0] })}>
            {say("sharing.take-back")}
          </Button>
        )}
        {!inForce && !opening && <Button onClick={() => setOpening(true)}>{say("sharing.say-yes")}</Button>}
        {!inForce &&
          opening &&
          untils.map((until) => (
            <Button key={until} busy={busy} onClick={() => turn({ answer: "yes", until })}>
              {say("talk.yes")}: {say(untilWords[until])}
            </Button>
          ))}
      </Row>
      <div role="status">
        {asked && witness.trim() === "" && <Notice tone="sun">{say("talk.witness-missing")}</Notice>}
        <SharingTrouble standing={standing} />
      </div>
    </Card>
  );
}
