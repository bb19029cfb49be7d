import { MessagesSquare } from "lucide-react";
import { useState } from "react";
import { onePerson, type PersonDocument } from "../../bridge/people/contract.ts";
import { mainAction } from "../../bridge/people/policy.ts";
import { LinkButton } from "../../platform/design/Button.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useParam } from "../../platform/device/navigation.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { isLanguage } from "../../platform/words/language.ts";
import { LanguageContext, useLanguage, useWords } from "../../platform/words/use-words.ts";
import { HandedOver } from "./HandedOver.tsx";
import { TalkFlow } from "./TalkFlow.tsx";
import { useTalk } from "./use-talk.ts";
import { words } from "./words.ts";

/** The consent talk, in the person's language, on the peer's phone or in the person's hands. */
export function TalkScreen() {
  const personId = useParam("personId");
  const document = useDocument(onePerson, { params: { personId } });
  // After a no the person is no longer this peer's to see; the thanks still are.
  const [atTheEnd, setAtTheEnd] = useState<typeof document>();
  const say = useWords(words);
  return (
    <WithDocument isPage document={atTheEnd ?? document}>
      {(person) =>
        atTheEnd || mainAction(person) === "talk" ? (
          <Talking person={person} onEnd={() => setAtTheEnd(document)} />
        ) : (
          <EmptyState
            isPage
            icon={MessagesSquare}
            title={say("talk.not-now")}
            action={
              <LinkButton href={`/people/${personId}`}>
                {say("talk.to-person", { name: person.nameUsed })}
              </LinkButton>
            }
          >
            {say("talk.not-now-help")}
          </EmptyState>
        )
      }
    </WithDocument>
  );
}

function Talking({ person, onEnd }: { readonly person: PersonDocument; readonly onEnd: () => void }) {
  const readers = useLanguage();
  const [language, setLanguage] = useState(isLanguage(person.language) ? person.language : readers);
  const [handed, setHanded] = useState(false);
  const talk = useTalk(person, onEnd);
  return (
    <LanguageContext value={language}>
      <HandedOver name={person.nameUsed} handed={handed} onBack={() => setHanded(false)}>
        <div lang={language}>
          <TalkFlow
            person={person}
            talk={talk}
            onLanguage={setLanguage}
            {...(!handed && { onHandOver: () => setHanded(true) })}
          />
        </div>
      </HandedOver>
    </LanguageContext>
  );
}
