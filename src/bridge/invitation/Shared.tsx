import { Card } from "../../platform/design/Card.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Quote } from "../../platform/design/Quote.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { Timeline, TimelineItem } from "../../platform/design/Timeline.tsx";
import { VisibilityChip } from "../../platform/design/VisibilityChip.tsx";
import { useParam } from "../../platform/device/navigation.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { activityWords, words as contactWords } from "../contacts/words.ts";
import { type SharedWithTeam, sharedWithTeam } from "./contract.ts";
import { words } from "./words.ts";

/** What one person lets the care team of this stay see. What was not opened has no place here, not even an empty one. */
export function Shared() {
  const say = useWords(words);
  const document = useDocument(sharedWithTeam, { params: { stayId: useParam("stayId") }, every: 15_000 });
  const name = "data" in document ? document.data.nameUsed : undefined;
  return (
    <>
      <PageHeader
        back={{ href: "/ward", word: say("shared.back") }}
        title={name === undefined ? say("shared.title-unnamed") : say("shared.title", { name })}
        aside={<VisibilityChip audience="care-team" />}
      />
      <WithDocument document={document}>{(shared) => <Opened shared={shared} />}</WithDocument>
    </>
  );
}

function Opened({ shared }: { readonly shared: SharedWithTeam }) {
  const say = useWords(words);
  const clock = useClock();
  const { nameUsed, peer, contacts, words: written, nextCheckIn } = shared;
  return (
    <Stack>
      {peer && (
        <Card title={say("shared.peer", { peer: peer.firstName })} level={2}>
          {peer.introduction && <Quote>{peer.introduction}</Quote>}
        </Card>
      )}
      {written.length > 0 && (
        <Card title={say("shared.words", { name: nameUsed })} level={2}>
          {written.map(({ contactId, text }) => (
            <Quote key={contactId}>{text}</Quote>
          ))}
        </Card>
      )}
      {contacts.length > 0 && (
        <Card title={say("shared.contacts")} level={2}>
          <Contacts contacts={contacts} />
        </Card>
      )}
      {nextCheckIn && (
        <Card title={say("shared.check-in")} level={2}>
          <p>{whenWords(new Date(nextCheckIn.dueAt), clock)}</p>
        </Card>
      )}
      <Soft>{say("shared.note", { name: nameUsed })}</Soft>
    </Stack>
  );
}

function Contacts({ contacts }: Pick<SharedWithTeam, "contacts">) {
  const say = useWords(words);
  const sayContact = useWords(contactWords);
  return (
    <Timeline>
      {contacts.map(({ contactId, at, outcome, activities }) => (
        <TimelineItem
          key={contactId}
          at={new Date(at)}
          planned={outcome === "planned"}
          title={say(`shared.${outcome}`)}
        >
          {activities.length > 0 && (
            <Soft>{activities.map((activity) => sayContact(activityWords[activity])).join(" · ")}</Soft>
          )}
        </TimelineItem>
      ))}
    </Timeline>
  );
}
