import { Handshake, MessagesSquare, PencilLine } from "lucide-react";
import { useEffect, useRef } from "react";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { AskedToCome } from "./AskedToCome.tsx";
import type { PersonDocument } from "./contract.ts";
import { FirstMeeting } from "./FirstMeeting.tsx";
import { PlanContact } from "./PlanContact.tsx";
import { type MainAction, mainAction } from "./policy.ts";
import { words } from "./words.ts";

interface MainStepProps {
  readonly person: PersonDocument;
}

/** The one thing to do at this stage. When it gives way to the next, the keyboard goes on from there. */
export function MainStep({ person }: MainStepProps) {
  const action = mainAction(person);
  const here = useRef<HTMLDivElement>(null);
  const before = useRef(action);
  useEffect(() => {
    const isNew = before.current !== action;
    before.current = action;
    if (isNew && document.activeElement === document.body) here.current?.focus({ preventScroll: true });
  }, [action]);
  if (!action) return null;
  return (
    <div ref={here} tabIndex={-1}>
      <Step person={person} action={action} />
    </div>
  );
}

function Step({ person, action }: MainStepProps & { readonly action: MainAction }) {
  const say = useWords(words);
  const href = `/people/${person.personId}`;
  switch (action) {
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
  }
}
