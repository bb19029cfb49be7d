import { Card } from "../../platform/design/Card.tsx";
import { Row, Soft, Stack } from "../../platform/design/Stack.tsx";
import { VisibilityChip, VisibilityNote } from "../../platform/design/VisibilityChip.tsx";
import { useMe } from "../../platform/device/me.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { choicesOf } from "./rules.ts";
import { untilWords } from "./until-words.ts";
import type { TalkState } from "./use-talk.ts";
import { WitnessFields } from "./WitnessFields.tsx";
import { audienceOf, words } from "./words.ts";

/** Step 6: who sees what, in one look, and by whom it was heard. */
export function SummaryStep({ talk }: { readonly talk: TalkState }) {
  const say = useWords(words);
  const { firstName: peer } = useMe();
  if (talk.talk.peerSupport !== "yes") return <p>{say("talk.summary.no", { peer })}</p>;
  const opened = choicesOf(talk.talk).filter(({ answer }) => answer === "yes");
  const isTeamOut = !opened.some(({ reader }) => reader === "care-team");
  return (
    <Stack>
      <Card as="div">
        <p>{say("talk.summary.peer", { peer })}</p>
        {isTeamOut && <p>{say("talk.summary.team-nothing")}</p>}
        {opened.length > 0 && (
          <Stack as="ul">
            {opened.map(({ item, reader, until }) => (
              <li key={item}>
                <Row apart>
                  <strong>{say(`talk.${item}`, { peer })}</strong>
                  <VisibilityChip audience={audienceOf[reader]} />
                </Row>
                <Soft>
                  {say("talk.until")}: {say(untilWords[until])}
                </Soft>
              </li>
            ))}
          </Stack>
        )}
        <VisibilityNote />
      </Card>
      <WitnessFields talk={talk} />
      <Soft>{say("talk.summary.change")}</Soft>
    </Stack>
  );
}
