import { ChoiceGrid, ChoiceTile } from "../../platform/design/Choice.tsx";
import { TextField } from "../../platform/design/Field.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import type { TalkState } from "./use-talk.ts";
import { words } from "./words.ts";

/** Aloud with a witness, or signed; and whose name. */
export function WitnessFields({ talk: { talk, change, missing } }: { readonly talk: TalkState }) {
  const say = useWords(words);
  return (
    <Stack>
      <ChoiceGrid legend={say("talk.how")}>
        {(["aloud", "signed"] as const).map((how) => (
          <ChoiceTile
            key={how}
            type="radio"
            name="how"
            checked={talk.how === how}
            onChange={() => change({ how })}
          >
            {say(`talk.how-${how}`)}
          </ChoiceTile>
        ))}
      </ChoiceGrid>
      <TextField
        label={say(talk.how === "aloud" ? "talk.witness" : "talk.signer")}
        hint={talk.how === "aloud" ? say("talk.witness-hint") : undefined}
        error={missing === "witness" ? say("talk.witness-missing") : undefined}
        value={talk.witness}
        maxLength={120}
        autoComplete="off"
        onChange={({ target }) => change({ witness: target.value })}
      />
    </Stack>
  );
}
