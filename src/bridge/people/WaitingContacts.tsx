import { CloudUpload } from "lucide-react";
import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { useDevice } from "../../platform/device/device.ts";
import { nameOf } from "../../platform/device/endpoint.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useOutbox } from "../../platform/device/use-send.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { logContact } from "./contract.ts";
import { toldToPeer } from "./rules.ts";
import { words } from "./words.ts";

/** Contacts of this person that have not reached the programme: waiting, or refused and to be looked at. */
export function WaitingContacts({ personId }: { readonly personId: string }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const { outbox } = useDevice();
  const path = nameOf(logContact, { params: { personId } });
  const kept = useOutbox().filter((entry) => entry.path === path && entry.standing.state !== "sent");
  return kept.map(({ id, body, standing }) => {
    const outcome = logContact.body?.safeParse(body).data?.outcome ?? "reached";
    const refused = standing.state === "refused" ? standing.problem : undefined;
    return (
      <Card
        as="article"
        key={id}
        title={say(`person.${outcome}`)}
        aside={
          <Chip tone="sun" icon={CloudUpload}>
            {say(refused ? "person.refused" : "person.waiting")}
          </Chip>
        }
      >
        {refused && <Soft>{sayProblem(toldToPeer(refused))}</Soft>}
        {refused && (
          <Button kind="quiet" onClick={() => outbox.discard(id)}>
            {say("person.let-go")}
          </Button>
        )}
      </Card>
    );
  });
}
