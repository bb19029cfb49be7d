import { CircleCheck, RotateCcw } from "lucide-react";
import { Button } from "../../platform/design/Button.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { EmptyState, LoadingState } from "../../platform/design/States.tsx";
import { useDevice } from "../../platform/device/device.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { usePhoneState } from "../../platform/device/use-phone-state.ts";
import { useOutbox } from "../../platform/device/use-send.ts";
import { useWaiting } from "../../platform/device/use-waiting.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { people as peopleContract } from "./contract.ts";
import { WaitingItem } from "./WaitingItem.tsx";
import { words } from "./waiting-words.ts";

/** Everything that has not reached the programme: what was not taken and why, then what waits, in its order. */
export function Waiting() {
  const say = useWords(words);
  const { outbox } = useDevice();
  const entries = useOutbox();
  const { unkept } = useWaiting();
  const isKnown = usePhoneState(({ holds }) => holds !== "not known");
  const people = useDocument(peopleContract);
  const known = "data" in people ? people.data.people : [];
  const nameOf = (personId: string) => known.find((person) => person.personId === personId)?.nameUsed;
  const refused = entries.filter(({ standing }) => standing.state === "refused");
  const waiting = entries.filter(({ standing }) => standing.state === "waiting");
  return (
    <Stack gap="large">
      <PageHeader title={say("waiting.title")} />
      {!isKnown && <LoadingState />}
      {isKnown && refused.length + waiting.length === 0 && (
        <EmptyState icon={CircleCheck} title={say("waiting.none")}>
          {say("waiting.none-help")}
        </EmptyState>
      )}
      {refused.length > 0 && (
        <Stack as="section">
          <h2>{say("waiting.refused")}</h2>
          <Soft>{say("waiting.refused-help")}</Soft>
          <Stack as="ul">
            {refused.map((entry) => (
              <WaitingItem key={entry.id} entry={entry} nameOf={nameOf} />
            ))}
          </Stack>
        </Stack>
      )}
      {waiting.length > 0 && (
        <Stack as="section">
          <Soft>{say(unkept > 0 ? "waiting.lead-unkept" : "waiting.lead")}</Soft>
          <Stack as="ul">
            {waiting.map((entry) => (
              <WaitingItem key={entry.id} entry={entry} nameOf={nameOf} />
            ))}
          </Stack>
          <div>
            <Button icon={RotateCcw} onClick={() => void outbox.flush()}>
              {say("waiting.now")}
            </Button>
          </div>
        </Stack>
      )}
    </Stack>
  );
}
