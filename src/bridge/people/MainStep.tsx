import { Handshake, MessagesSquare, PencilLine } from "lucide-react";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { AskedToCome } from "./AskedToCome.tsx";
import type { PersonDocument } from "./contract.ts";
import { FirstMeeting } from "./FirstMeeting.tsx";
import { PlanContact } from "./PlanContact.tsx";
import { mainAction } from "./policy.ts";
import { words } from "./words.ts";

/** The one thing to do at this stage. */
export function MainStep({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const href = `/people/${person.personId}`;
  switch (mainAction(person)) {
    case "met":
      return <FirstMeeting person={person} icon={Handshake} />;
    case "talk":
      return (
        <Card as="div" edge="river">
          <LinkButton kind="primary" wide icon={MessagesSquare} href={`${href}/talk`}>
            {say("person.start-talk")}
          </LinkButton>
          <Soft>{say("person.start-talk-help")}</Soft>
        </Card>
      );
    case "log":
      return (
        <Stack gap="small">
          <AskedToCome person={person} />
          <LinkButton kind="primary" wide icon={PencilLine} href={`${href}/log`}>
            {say("person.log")}
          </LinkButton>
          <PlanContact personId={person.personId} />
        </Stack>
      );
    case null:
      return null;
  }
}
