import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Meter } from "../../platform/design/Meter.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { lengthWords, timeOfDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { words } from "./words.ts";

interface HoursProps {
  readonly shift: { readonly from: string; readonly until: string; readonly hospital: string };
  readonly load: { readonly people: number; readonly limit: number };
}

/** The shift that runs, how much of it is left, and how many people one carries. */
export function Hours({ shift, load }: HoursProps) {
  const say = useWords(words);
  const clock = useClock();
  const [from, until] = [new Date(shift.from), new Date(shift.until)];
  const left = say("today.left", {
    length: lengthWords(until.getTime() - clock.now.getTime(), clock.language),
  });
  return (
    <Card
      level={2}
      title={say("today.hours")}
      aside={<Chip tone="moss">{say("today.on-until", { time: timeOfDay(until, clock) })}</Chip>}
    >
      <Meter
        value={clock.now.getTime() - from.getTime()}
        max={until.getTime() - from.getTime()}
        label={left}
      />
      <Soft>
        {shift.hospital} · {left} · {say("today.load", load)}
      </Soft>
    </Card>
  );
}
