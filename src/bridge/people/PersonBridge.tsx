import { addDays, startOfDay } from "../../platform/calendar/rules.ts";
import { BridgePicture } from "../../platform/design/BridgePicture.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Row, Soft, Unseen } from "../../platform/design/Stack.tsx";
import { untilDayWords, untilWords } from "../../platform/words/ends.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { PersonDocument } from "./contract.ts";
import { usePersonView } from "./use-person.ts";
import { words } from "./words.ts";

/** The large bridge; below it the same in a sentence, for eyes that read rather than look. */
export function PersonBridge({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const clock = useClock();
  const { view } = usePersonView(person);
  const { relation, coverUntil, endsOn, facts } = person;
  return (
    <Card>
      <Unseen>{say("person.the-bridge")}</Unseen>
      <BridgePicture view={view} legend={view.bolts.length > 0} />
      {view.bolts.length === 0 && <Soft>{view.description}</Soft>}
      {(facts.quietSince || relation === "cover") && (
        <Row>
          {facts.quietSince && <Chip tone="sun">{say("people.quiet")}</Chip>}
          {relation === "cover" && (
            <Chip tone="river">
              {say("people.covering")}
              {coverUntil && ` ${untilWords(new Date(coverUntil), clock)}`}
            </Chip>
          )}
        </Row>
      )}
      {endsOn && (
        <Soft>
          {say("person.ends", {
            until: untilDayWords(startOfDay(addDays(endsOn, 1), clock.timeZone), clock),
          })}
        </Soft>
      )}
    </Card>
  );
}
