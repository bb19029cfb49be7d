import { useState } from "react";
import { onePerson, type PersonDocument } from "../../bridge/people/contract.ts";
import { mayChangeSharing } from "../../bridge/people/policy.ts";
import { TextField } from "../../platform/design/Field.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { ForbiddenState } from "../../platform/design/States.tsx";
import { VisibilityNote } from "../../platform/design/VisibilityChip.tsx";
import { useParam } from "../../platform/device/navigation.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { peerLines, teamLines } from "./rules.ts";
import { SharingLine } from "./SharingLine.tsx";
import { StopSharing } from "./StopSharing.tsx";
import { words } from "./words.ts";

/** The person's choices, changed together with them one at a time. */
export function Sharing() {
  const personId = useParam("personId");
  const document = useDocument(onePerson, { params: { personId } });
  return (
    <WithDocument isPage document={document}>
      {(person) => (mayChangeSharing(person) ? <Shown person={person} /> : <ForbiddenState />)}
    </WithDocument>
  );
}

function Shown({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const [witness, setWitness] = useState("");
  const { nameUsed: name, personId } = person;
  return (
    <Stack gap="large">
      <PageHeader
        back={{ href: `/people/${personId}`, word: name }}
        title={say("sharing.title")}
        detail={say("sharing.lead", { name })}
      />
      <TextField
        label={say("sharing.witness")}
        hint={say("talk.witness-hint")}
        value={witness}
        maxLength={120}
        autoComplete="off"
        onChange={({ target }) => setWitness(target.value)}
      />
      <Stack>
        {[...teamLines, ...peerLines].map((line) => (
          <SharingLine key={line.item} line={line} person={person} witness={witness} />
        ))}
      </Stack>
      <StopSharing personId={personId} />
      <VisibilityNote />
    </Stack>
  );
}
