import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { Timeline } from "../../platform/design/Timeline.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { ContactItem } from "./ContactItem.tsx";
import type { PersonDocument } from "./contract.ts";
import { WaitingContacts } from "./WaitingContacts.tsx";
import { words } from "./words.ts";

const shownAtFirst = 5;

/** Contacts, latest first, each with who can see it; above them what still waits on this phone. */
export function Contacts({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const [all, setAll] = useState(false);
  const latestFirst = [...person.contacts].sort((one, other) => other.at.localeCompare(one.at));
  const shown = all ? latestFirst : latestFirst.slice(0, shownAtFirst);
  return (
    <Stack as="section">
      <h2>{say("person.contacts")}</h2>
      <WaitingContacts personId={person.personId} />
      <Card as="div">
        {shown.length === 0 && <Soft>{say("person.no-contacts")}</Soft>}
        {shown.length > 0 && (
          <Timeline>
            {shown.map((contact) => (
              <ContactItem key={contact.contactId} contact={contact} choices={person.choices} />
            ))}
          </Timeline>
        )}
        {shown.length < latestFirst.length && (
          <Button kind="quiet" onClick={() => setAll(true)}>
            {say("person.all-contacts", { count: latestFirst.length })}
          </Button>
        )}
      </Card>
    </Stack>
  );
}
