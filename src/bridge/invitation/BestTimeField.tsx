import { Select } from "../../platform/design/Field.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { type BestTime, bestTimes } from "./contract.ts";
import { words } from "./words.ts";

interface BestTimeFieldProps {
  readonly bestTime: BestTime;
  readonly onChange: (bestTime: BestTime) => void;
}

/** When someone should come, if the person has a wish. */
export function BestTimeField({ bestTime, onChange }: BestTimeFieldProps) {
  const say = useWords(words);
  return (
    <Select
      label={say("invite.best-time")}
      value={bestTime}
      onChange={({ target }) => onChange(bestTimes.find((one) => one === target.value) ?? "any time")}
    >
      {bestTimes.map((one) => (
        <option key={one} value={one}>
          {say(`invite.${one}`)}
        </option>
      ))}
    </Select>
  );
}
