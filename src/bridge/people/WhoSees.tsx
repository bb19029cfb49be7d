import { Users } from "lucide-react";
import { talkItem, talkReader } from "../../functions/trust/contract.ts";
import { audienceOf, words as talkWords } from "../../functions/trust/words.ts";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Row, Soft, Stack } from "../../platform/design/Stack.tsx";
import { VisibilityChip } from "../../platform/design/VisibilityChip.tsx";
import { useMe } from "../../platform/device/me.ts";
import { dayWord } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { PersonDocument } from "./contract.ts";
import { words } from "./words.ts";

/** The person's choices in force, and the way to change them together. */
export function WhoSees({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const sayTalk = useWords(talkWords);
  const clock = useClock();
  const { firstName: peer } = useMe();
  const { choices, nameUsed, personId } = person;
  const known = choices.flatMap(({ reader, item, until }) => {
    const [who, what] = [talkReader.safeParse(reader), talkItem.safeParse(item)];
    return who.success && what.success ? [{ reader: who.data, item: what.data, until }] : [];
  });
  return (
    <Card level={2} title={say("person.who-sees")}>
      {known.length === 0 && <Soft>{say("person.only-peers", { name: nameUsed })}</Soft>}
      {known.length > 0 && (
        <Stack as="ul" gap="small">
          {known.map(({ reader, item, until }) => (
            <li key={`${reader} ${item}`}>
              <Row apart>
                <span>
                  {sayTalk(`talk.${item}`, { peer })}
                  {until && <Soft>{say("people.until", { when: dayWord(new Date(until), clock) })}</Soft>}
                </span>
                <VisibilityChip audience={audienceOf[reader]} />
              </Row>
            </li>
          ))}
        </Stack>
      )}
      <LinkButton icon={Users} href={`/people/${personId}/sharing`}>
        {say("person.change-sharing", { name: nameUsed })}
      </LinkButton>
    </Card>
  );
}
