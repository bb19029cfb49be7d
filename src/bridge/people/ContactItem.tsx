import { Quote } from "../../platform/design/Quote.tsx";
import { Row, Soft } from "../../platform/design/Stack.tsx";
import { TimelineItem } from "../../platform/design/Timeline.tsx";
import { VisibilityChip } from "../../platform/design/VisibilityChip.tsx";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { activityWords, words as contactWords } from "../contacts/words.ts";
import styles from "./ContactItem.module.css";
import type { ContactEntry, PersonDocument } from "./contract.ts";
import { whoSeesContact, whoSeesWords } from "./rules.ts";
import { words } from "./words.ts";

interface ContactItemProps {
  readonly contact: ContactEntry;
  readonly choices: PersonDocument["choices"];
}

/** One contact: what came of it, what was done, the words if I may read them, and who else can. */
export function ContactItem({ contact, choices }: ContactItemProps) {
  const say = useWords(words);
  const sayContact = useWords(contactWords);
  const { now } = useClock();
  const { at, outcome, way, activities, words: written, byMe } = contact;
  const reached =
    way === "phone" ? "person.reached-phone" : way === "text" ? "person.reached-text" : "person.reached";
  return (
    <TimelineItem
      at={new Date(at)}
      planned={outcome === "planned"}
      title={say(outcome === "reached" ? reached : `person.${outcome}`)}
      aside={<VisibilityChip audience={whoSeesContact(contact, choices, now)} />}
    >
      {!byMe && <Soft>{say("person.by-other")}</Soft>}
      {activities.length > 0 && (
        <Soft>{activities.map((activity) => sayContact(activityWords[activity])).join(" · ")}</Soft>
      )}
      {written && (
        <div className={styles.words}>
          <Quote>{written.text}</Quote>
          <Row>
            <VisibilityChip audience={whoSeesWords(written)} />
          </Row>
        </div>
      )}
    </TimelineItem>
  );
}
