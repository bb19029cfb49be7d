import { addDays, startOfDay } from "../../platform/calendar/rules.ts";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { untilDayWords } from "../../platform/words/ends.ts";
import { whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { NeedLine, NeedTitle } from "./NeedTitle.tsx";
import type { Need } from "./rules.ts";
import { usePersonView } from "./use-person.ts";
import { words } from "./words.ts";

type Plain = Exclude<Need, { readonly kind: "come by" | "check-in" }>;

const titles = {
  "to meet": "today.to-meet",
  "talk to come": "today.talk-to-come",
  "planned contact": "today.planned",
  "back from leave?": "today.back-from-leave",
  "end is near": "today.end-is-near",
} as const;

/** Someone to meet, a talk to hold, a meeting planned for today, a return to look for, an end to speak of. */
export function PlainNeed({ need }: { readonly need: Plain }) {
  const say = useWords(words);
  const clock = useClock();
  const { person, kind } = need;
  const { where } = usePersonView(person);
  const isLogged = kind === "planned contact" || kind === "back from leave?";
  const lines = {
    "to meet": where,
    "talk to come": say("today.talk-help"),
    "planned contact": "by" in need ? `${whenWords(need.by, clock)} · ${where}` : where,
    "back from leave?": say("today.back-from-leave-help"),
    "end is near":
      "endsOn" in need
        ? say("today.end-is-near-help", {
            until: untilDayWords(startOfDay(addDays(need.endsOn, 1), clock.timeZone), clock),
          })
        : "",
  };
  const href = `/people/${person.personId}`;
  return (
    <Card
      as="article"
      edge={kind === "to meet" ? "sun" : "river"}
      title={<NeedTitle person={person}>{say(titles[kind], { name: person.nameUsed })}</NeedTitle>}
    >
      <NeedLine
        action={
          <LinkButton href={isLogged ? `${href}/log` : href}>
            {say(isLogged ? "today.log" : "today.open")}
          </LinkButton>
        }
      >
        {lines[kind]}
      </NeedLine>
    </Card>
  );
}
