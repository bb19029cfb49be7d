import { Hand } from "lucide-react";
import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { ClockLabel } from "../../platform/design/Timeline.tsx";
import { useSend } from "../../platform/device/use-send.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { cameBy, onePerson, type PersonDocument, today } from "./contract.ts";
import { words } from "./words.ts";

/** "Please come by", on the person's own screen. */
export function AskedToCome({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const { send, standing } = useSend(cameBy, { refreshes: [onePerson, today] });
  const { asksToComeBy, personId } = person;
  if (!asksToComeBy) return null;
  const { requestId, askedAt } = asksToComeBy;
  return (
    <Card
      edge="sun"
      level={2}
      title={say("person.asked-to-come")}
      aside={<ClockLabel at={new Date(askedAt)} as="ago" />}
    >
      <Button
        icon={Hand}
        busy={standing !== undefined && standing.state !== "refused"}
        onClick={() => send({ params: { personId }, body: { requestId } })}
      >
        {say("today.came-by")}
      </Button>
    </Card>
  );
}
