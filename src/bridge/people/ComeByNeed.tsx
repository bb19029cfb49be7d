import { Hand } from "lucide-react";
import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { ClockLabel } from "../../platform/design/Timeline.tsx";
import { useSend } from "../../platform/device/use-send.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { cameBy, onePerson, type PersonCard, today } from "./contract.ts";
import { NeedLine, NeedTitle } from "./NeedTitle.tsx";
import { usePersonView } from "./use-person.ts";
import { words } from "./words.ts";

interface ComeByNeedProps {
  readonly person: PersonCard;
  readonly requestId: string;
  readonly askedAt: Date;
}

/** The person asked on their own page: please come by. */
export function ComeByNeed({ person, requestId, askedAt }: ComeByNeedProps) {
  const say = useWords(words);
  const { where } = usePersonView(person);
  const { send, standing } = useSend(cameBy, { refreshes: [today, onePerson] });
  const { personId, nameUsed } = person;
  return (
    <Card
      as="article"
      edge="sun"
      title={<NeedTitle person={person}>{say("today.come-by", { name: nameUsed })}</NeedTitle>}
      aside={<ClockLabel at={askedAt} as="ago" />}
    >
      <NeedLine
        action={
          <Button
            icon={Hand}
            kind="primary"
            busy={standing !== undefined && standing.state !== "refused"}
            onClick={() => send({ params: { personId }, body: { requestId } })}
          >
            {say("today.came-by")}
          </Button>
        }
      >
        {where}
      </NeedLine>
    </Card>
  );
}
