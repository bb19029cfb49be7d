import { minuteOfDay } from "../../platform/calendar/rules.ts";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { useMe } from "../../platform/device/me.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { longDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { today } from "./contract.ts";
import { Hours } from "./Hours.tsx";
import { NeedsYou } from "./NeedsYou.tsx";
import { OffShift } from "./OffShift.tsx";
import { PersonList } from "./PersonList.tsx";
import { words } from "./words.ts";

/** What needs this peer now. Off shift there is nothing here, on purpose. */
export function Today() {
  const say = useWords(words);
  const clock = useClock();
  const { firstName } = useMe();
  const document = useDocument(today, { every: 30_000 });
  const greeting = greetingAt(minuteOfDay(clock.now, clock.timeZone));
  return (
    <Stack gap="large">
      <PageHeader kicker={longDay(clock.now, clock)} title={say(greeting, { name: firstName })} />
      <WithDocument document={document}>
        {({ shift, nextShiftAt, load, offers, comeBy, people }) =>
          shift ? (
            <Stack gap="large">
              <Hours shift={shift} load={load} />
              <NeedsYou offers={offers} comeBy={comeBy} people={people} />
              {people.length > 0 && <PersonList title={say("today.people")} people={people} />}
            </Stack>
          ) : (
            <OffShift nextShiftAt={nextShiftAt} />
          )
        }
      </WithDocument>
    </Stack>
  );
}

/** For whoever works at night the morning begins at five. */
function greetingAt(minute: number) {
  if (minute < 5 * 60 || minute >= 18 * 60) return "today.evening";
  return minute < 12 * 60 ? "today.morning" : "today.afternoon";
}
