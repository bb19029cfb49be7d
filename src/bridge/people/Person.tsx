import { Stack } from "../../platform/design/Stack.tsx";
import { VisibilityNote } from "../../platform/design/VisibilityChip.tsx";
import { useParam } from "../../platform/device/navigation.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { Contacts } from "./Contacts.tsx";
import { onePerson, type PersonDocument } from "./contract.ts";
import { MainStep } from "./MainStep.tsx";
import { MoreSteps } from "./MoreSteps.tsx";
import { OwnPage } from "./OwnPage.tsx";
import { PersonBridge } from "./PersonBridge.tsx";
import { PersonHeader } from "./PersonHeader.tsx";
import { mayChangeSharing } from "./policy.ts";
import { WhoSees } from "./WhoSees.tsx";
import { Wishes } from "./Wishes.tsx";

/** One person, as far as their yes reaches. Not mine and not there look the same. */
export function Person() {
  const personId = useParam("personId");
  const document = useDocument(onePerson, { params: { personId }, every: 60_000 });
  return (
    <WithDocument isPage document={document}>
      {(person) => <Shown person={person} />}
    </WithDocument>
  );
}

function Shown({ person }: { readonly person: PersonDocument }) {
  const isOpen = mayChangeSharing(person);
  return (
    <Stack gap="large">
      <PersonHeader person={person} />
      <PersonBridge person={person} />
      <MainStep person={person} />
      <Wishes person={person} />
      {isOpen && <Contacts person={person} />}
      {isOpen && <WhoSees person={person} />}
      {isOpen && <OwnPage person={person} />}
      <MoreSteps person={person} />
      {isOpen && <VisibilityNote />}
    </Stack>
  );
}
