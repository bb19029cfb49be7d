import { Card } from "../../platform/design/Card.tsx";
import { ChoiceGrid, ChoiceTile } from "../../platform/design/Choice.tsx";
import { VisibilityChip } from "../../platform/design/VisibilityChip.tsx";
import { useMe } from "../../platform/device/me.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { type Answer, type Line, untilsFor } from "./rules.ts";
import { untilWords } from "./until-words.ts";
import { audienceOf, words } from "./words.ts";

interface ItemCardProps {
  readonly line: Line;
  readonly said: Answer | undefined;
  readonly isInHospital: boolean;
  readonly onSay: (said: Answer) => void;
}

/** One question: yes or no, and with a yes until when. The chip shows who would see it as answered now. */
export function ItemCard({ line, said, isInHospital, onSay }: ItemCardProps) {
  const say = useWords(words);
  const { firstName: peer } = useMe();
  const { item, reader } = line;
  const untils = untilsFor(line, isInHospital);
  const until = said?.until ?? untils[0];
  const title = say(`talk.${item}`, { peer });
  const isYes = said?.answer === "yes";
  return (
    <Card
      as="div"
      title={title}
      aside={<VisibilityChip audience={isYes ? audienceOf[reader] : line.otherwise} />}
      {...(isYes && { edge: "river" as const })}
    >
      <ChoiceGrid legend={title} legendUnseen>
        {(["yes", "no"] as const).map((answer) => (
          <ChoiceTile
            key={answer}
            type="radio"
            name={item}
            checked={said?.answer === answer}
            onChange={() => onSay({ answer, until })}
          >
            {say(`talk.${answer}`)}
          </ChoiceTile>
        ))}
      </ChoiceGrid>
      {isYes && untils.length > 1 && (
        <ChoiceGrid legend={say("talk.until")}>
          {untils.map((one) => (
            <ChoiceTile
              key={one}
              type="radio"
              name={`${item}-until`}
              checked={until === one}
              onChange={() => onSay({ answer: "yes", until: one })}
            >
              {say(untilWords[one])}
            </ChoiceTile>
          ))}
        </ChoiceGrid>
      )}
    </Card>
  );
}
