import { Select } from "../../platform/design/Field.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
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

/** Who takes over: first names, and until when each is on. */
export function ChoosePeer({ value, onChoose }: ChoosePeerProps) {
  const say = useWords(words);
  const clock = useClock();
  const document = useDocument(colleagues, { isEmpty: ({ peers }) => peers.length === 0 });
  return (
    <WithDocument document={document} empty={<Soft>{say("step.no-colleagues")}</Soft>}>
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
