import { PencilLine } from "lucide-react";
import { BridgePicture } from "../../platform/design/BridgePicture.tsx";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { byWords } from "../../platform/words/ends.ts";
import { dayWord } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { rungWords } from "./bridge-view.ts";
import { NeedLine, NeedTitle } from "./NeedTitle.tsx";
import { momentToTry, type Need } from "./rules.ts";
import { usePersonView } from "./use-person.ts";
import { words } from "./words.ts";

/** A check-in that is due or overdue, with the person's bridge and how often it was tried. */
export function CheckInNeed(need: Extract<Need, { readonly kind: "check-in" }>) {
  const say = useWords(words);
  const clock = useClock();
  const { person, rung, state, by, tries, mayTry, tryAgainOn } = need;
  const { view } = usePersonView(person);
  const again = tryAgainOn && dayWord(momentToTry(tryAgainOn, clock.now, clock.timeZone), clock);
  return (
    <Card
      as="article"
      edge={state === "overdue" ? "brick" : "sun"}
      title={
        <NeedTitle person={person}>
          {say("today.check-in", { name: person.nameUsed, what: say(rungWords[rung]) })}
        </NeedTitle>
      }
      aside={
        <Chip tone="sun">
          {state === "overdue" ? say("today.overdue") : say("today.due", { by: byWords(by, clock) })}
        </Chip>
      }
    >
      <BridgePicture view={view} />
      <NeedLine
        action={
          <LinkButton kind="primary" icon={PencilLine} href={`/people/${person.personId}/log`}>
            {say("today.log")}
          </LinkButton>
        }
      >
        {say("today.tries", { count: tries })} {mayTry === "two tries today" && say("today.enough-tries")}{" "}
        {again && say("today.try-again", { day: again })}
      </NeedLine>
    </Card>
  );
}
