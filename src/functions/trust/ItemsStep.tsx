import type { PersonDocument } from "../../bridge/people/contract.ts";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { VisibilityNote } from "../../platform/design/VisibilityChip.tsx";
import { useMe } from "../../platform/device/me.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { ItemCard } from "./ItemCard.tsx";
import { peerLines, teamLines } from "./rules.ts";
import type { TalkState } from "./use-talk.ts";
import { words } from "./words.ts";

interface ItemsStepProps {
  readonly person: PersonDocument;
  readonly talk: TalkState;
  readonly of: "team" | "peers";
}

/** Steps 4 and 5: one question each, nothing ticked. */
export function ItemsStep({ person, talk, of }: ItemsStepProps) {
  const say = useWords(words);
  const { firstName: peer } = useMe();
  const { answers } = talk.talk;
  return (
    <Stack>
      <p>{of === "team" ? say("talk.team.lead") : say("talk.peers.lead", { peer })}</p>
      {(of === "team" ? teamLines : peerLines).map((line) => (
        <ItemCard
          key={line.item}
          line={line}
          said={answers[line.item]}
          isInHospital={person.where !== null}
          onSay={(said) => talk.change({ answers: { ...answers, [line.item]: said } })}
        />
      ))}
      <Soft>
        <VisibilityNote />
      </Soft>
    </Stack>
  );
}
