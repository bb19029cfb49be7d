import { UsersRound } from "lucide-react";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { people as peopleContract } from "./contract.ts";
import { PersonList } from "./PersonList.tsx";
import { words } from "./words.ts";

/** All my people: first those who are mine, then those for whom I fill in. */
export function People() {
  const say = useWords(words);
  const document = useDocument(peopleContract, { isEmpty: ({ people }) => people.length === 0 });
  const nobody = (
    <EmptyState icon={UsersRound} title={say("people.none")}>
      {say("people.none-help")}
    </EmptyState>
  );
  return (
    <Stack gap="large">
      <PageHeader title={say("people.title")} />
      <WithDocument document={document} empty={nobody}>
        {({ people }) => {
          const mine = people.filter(({ relation }) => relation === "assigned");
          const covered = people.filter(({ relation }) => relation === "cover");
          return (
            <>
              {mine.length > 0 && <PersonList title={say("people.mine")} people={mine} />}
              {covered.length > 0 && <PersonList title={say("people.covering")} people={covered} />}
            </>
          );
        }}
      </WithDocument>
    </Stack>
  );
}
