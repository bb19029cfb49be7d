import { CloudAlert, CloudUpload, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Row, Soft, Stack } from "../../platform/design/Stack.tsx";
import { useDevice } from "../../platform/device/device.ts";
import type { OutboxEntry } from "../../platform/device/outbox.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { toldToPeer } from "./rules.ts";
import { words } from "./waiting-words.ts";
import { whatWaits } from "./what-waits.ts";
import { words as peopleWords } from "./words.ts";

interface WaitingItemProps {
  readonly entry: OutboxEntry;
  readonly nameOf: (personId: string) => string | undefined;
}

const problems = { ...peopleWords, ...words };

/** One thing that has not reached the programme: what, about whom, since when, and why not. */
export function WaitingItem({ entry, nameOf }: WaitingItemProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(problems);
  const clock = useClock();
  const { outbox } = useDevice();
  const [isLettingGo, setLettingGo] = useState(false);
  const { word, personId, text } = whatWaits(entry);
  const { id, standing, writtenAt } = entry;
  const when = whenWords(writtenAt, clock);
  const name = personId && (nameOf(personId) ?? say("waiting.someone"));
  const problem = standing.state === "refused" ? standing.problem : undefined;
  return (
    <Card
      as="li"
      {...(problem && { edge: "sun" })}
      title={say(word)}
      aside={
        <Chip {...(problem && { tone: "sun" })} icon={problem ? CloudAlert : CloudUpload}>
          {when}
        </Chip>
      }
    >
      {name && <p>{name}</p>}
      {problem && <p>{sayProblem(toldToPeer(problem))}</p>}
      {problem && text && <Soft>{say("waiting.your-words", { text })}</Soft>}
      {problem && (
        <Row>
          <Button icon={RotateCcw} onClick={() => outbox.again(id)}>
            {say("waiting.again")}
          </Button>
          <Button kind="quiet" onClick={() => setLettingGo(true)}>
            {say("waiting.let-go")}
          </Button>
        </Row>
      )}
      <Dialog title={say("waiting.let-go-ask")} open={isLettingGo} onClose={() => setLettingGo(false)}>
        <Stack>
          <p>{say("waiting.let-go-help")}</p>
          <Button kind="primary" wide onClick={() => outbox.discard(id)}>
            {say("waiting.let-go")}
          </Button>
          <Button kind="quiet" wide onClick={() => setLettingGo(false)}>
            {say("waiting.let-go-keep")}
          </Button>
        </Stack>
      </Dialog>
    </Card>
  );
}
