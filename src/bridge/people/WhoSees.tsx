import { Users } from "lucide-react";
import { words as talkWords } from "../../functions/trust/words.ts";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Lines } from "../../platform/design/Lines.tsx";
import { Row, Soft } from "../../platform/design/Stack.tsx";
import { VisibilityChip } from "../../platform/design/VisibilityChip.tsx";
import { useMe } from "../../platform/device/me.ts";
import { untilDayWords } from "../../platform/words/ends.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { PersonDocument } from "./contract.ts";
import styles from "./WhoSees.module.css";
import { openedItems } from "./who-sees.ts";
import { words } from "./words.ts";

/** The person's choices in force, and the way to change them together. */
export function WhoSees({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const sayTalk = useWords(talkWords);
  const clock = useClock();
  const { firstName: peer } = useMe();
  const { choices, nameUsed, personId } = person;
  const opened = openedItems(choices);
  return (
    <Card level={2} title={say("person.who-sees")}>
      {opened.length === 0 && <Soft>{say("person.only-peers", { name: nameUsed })}</Soft>}
      {opened.length > 0 && (
        <Lines close>
          {opened.map(({ item, to }) => (
            <li key={item} className={styles.item}>
              <p>{sayTalk(`talk.${item}`, { peer })}</p>
              <Row>
                {to.map(({ audience, until }) => (
                  <span key={audience} className={styles.reader}>
                    <VisibilityChip audience={audience} />
                    {until && <span className={styles.until}>{untilDayWords(new Date(until), clock)}</span>}
                  </span>
                ))}
              </Row>
            </li>
          ))}
        </Lines>
      )}
      <LinkButton icon={Users} href={`/people/${personId}/sharing`}>
        {say("person.change-sharing", { name: nameUsed })}
      </LinkButton>
    </Card>
  );
}
