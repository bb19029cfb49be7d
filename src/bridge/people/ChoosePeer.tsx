import { useDeferredValue, useState } from "react";
import { Select, TextField } from "../../platform/design/Field.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { timeOfDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { colleagues } from "./contract.ts";
import { words } from "./words.ts";

interface ChoosePeerProps {
  readonly value: string;
  readonly onChoose: (peerId: string) => void;
}

/** Who takes over: first names, and until when each is on. Where there are too many for one list, by how a name begins. */
export function ChoosePeer({ value, onChoose }: ChoosePeerProps) {
  const say = useWords(words);
  const document = useDocument(colleagues, { isEmpty: ({ peers }) => peers.length === 0 });
  const [begins, setBegins] = useState("");
  const name = useDeferredValue(begins.trim());
  return (
    <WithDocument document={document} empty={<Soft>{say("step.no-colleagues")}</Soft>}>
      {({ more }) => (
        <Stack>
          {more && (
            <TextField
              label={say("step.name-begins")}
              hint={say("step.name-begins-help")}
              value={begins}
              maxLength={60}
              autoComplete="off"
              onChange={({ target }) => {
                setBegins(target.value);
                onChoose("");
              }}
            />
          )}
          <PeersNamed key={name} name={name} value={value} onChoose={onChoose} />
        </Stack>
      )}
    </WithDocument>
  );
}

function PeersNamed({ name, value, onChoose }: ChoosePeerProps & { readonly name: string }) {
  const say = useWords(words);
  const clock = useClock();
  const document = useDocument(colleagues, {
    ...(name && { query: { name } }),
    isEmpty: ({ peers }) => peers.length === 0,
  });
  return (
    <WithDocument document={document} empty={<Soft>{say("step.nobody-named")}</Soft>}>
      {({ peers }) => (
        <Select
          label={say("step.peer")}
          value={value}
          onChange={({ target }) => onChoose(target.value)}
          required
        >
          <option value="">{say("step.choose-peer")}</option>
          {peers.map(({ peerId, firstName, onShiftUntil }) => (
            <option key={peerId} value={peerId}>
              {onShiftUntil
                ? say("step.on-shift", { name: firstName, time: timeOfDay(new Date(onShiftUntil), clock) })
                : firstName}
            </option>
          ))}
        </Select>
      )}
    </WithDocument>
  );
}
