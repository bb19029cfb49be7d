import { Card } from "../../platform/design/Card.tsx";
import { ChoiceGrid, ChoiceTile } from "../../platform/design/Choice.tsx";
import { TextArea } from "../../platform/design/Field.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { VisibilityChip, VisibilityNote } from "../../platform/design/VisibilityChip.tsx";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { PersonDocument } from "../people/contract.ts";
import { isOpenTo, whoSeesWords } from "../people/rules.ts";
import type { Draft } from "./draft.ts";
import { words } from "./words.ts";

interface LogWordsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly person: PersonDocument | undefined;
}

/** Words, if any, and how far they may go. The level is asked only once there are words. */
export function LogWords({ draft, onChange, person }: LogWordsProps) {
  const say = useWords(words);
  const { now } = useClock();
  const name = person?.nameUsed ?? "…";
  const choices = person?.choices ?? [];
  const isTeamOpen = isOpenTo(choices, "care-team", "words-to-team", now);
  const arePeersOpen = isOpenTo(choices, "cover", "words-my-peers", now);
  const tileOf = (level: Draft["level"]) => ({
    type: "radio" as const,
    name: "level",
    checked: draft.level === level,
    onChange: () => onChange({ ...draft, level }),
  });
  return (
    <Card as="div">
      <TextArea
        label={say("log.words")}
        hint={say("log.words-hint")}
        value={draft.text}
        maxLength={4000}
        onChange={({ target }) => onChange({ ...draft, text: target.value })}
        // Above the bar with Save, whatever the on-screen keyboard leaves of the page.
        onFocus={({ target }) => target.scrollIntoView({ block: "center" })}
      />
      {draft.text.trim() !== "" && (
        <>
          <ChoiceGrid legend={say("log.level")} three>
            <ChoiceTile {...tileOf("only us two")} hint={say("log.level-only-us-two-hint", { name })}>
              {say("log.level-only-us-two")}
            </ChoiceTile>
            <ChoiceTile {...tileOf("my peers")} hint={say("log.level-my-peers-hint")}>
              {say("log.level-my-peers")}
            </ChoiceTile>
            <ChoiceTile
              {...tileOf("crosses to the team")}
              hint={say("log.level-team-hint")}
              disabled={!isTeamOpen}
            >
              {say("log.level-team")}
            </ChoiceTile>
          </ChoiceGrid>
          {draft.level === "my peers" && !arePeersOpen && (
            <Notice>{say("log.not-open-to-peers", { name })}</Notice>
          )}
          {!isTeamOpen && person && (
            <Notice>
              <span>{say("log.not-open-to-team", { name })}</span>
              <a href={`/people/${person.personId}/sharing`}>{say("log.change-sharing")}</a>
            </Notice>
          )}
        </>
      )}
      <div>
        <VisibilityChip audience={whoSeesWords(draft)} />
      </div>
      {draft.level === "only us two" && <VisibilityNote />}
    </Card>
  );
}
