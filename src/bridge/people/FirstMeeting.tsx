import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import type { LucideIcon } from "../../platform/design/Icon.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { toast } from "../../platform/design/toasts.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { PersonDocument } from "./contract.ts";
import { mayNotBeThere } from "./policy.ts";
import { Standing } from "./Standing.tsx";
import { useStep } from "./use-step.ts";
import { words } from "./words.ts";

/** The first meeting in one tap, or that it did not come about. */
export function FirstMeeting({
  person,
  icon,
}: {
  readonly person: PersonDocument;
  readonly icon: LucideIcon;
}) {
  const say = useWords(words);
  const met = useStep(person.personId);
  const notThere = useStep(person.personId, () => toast(say("person.not-there-noted")));
  return (
    <Card as="div" edge="river">
      <Button kind="primary" wide icon={icon} busy={isUnderWay(met)} onClick={() => met.take("met")}>
        {say("person.met")}
      </Button>
      <Soft>{say("person.met-help")}</Soft>
      {mayNotBeThere(person) && (
        <Button kind="quiet" wide busy={isUnderWay(notThere)} onClick={() => notThere.take("not there")}>
          {say("person.not-there")}
        </Button>
      )}
      <Standing of={met.standing ?? notThere.standing} />
    </Card>
  );
}

const isUnderWay = ({ standing }: ReturnType<typeof useStep>): boolean => standing?.state === "waiting";
