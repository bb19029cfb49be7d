import type { ReactNode } from "react";
import { Avatar } from "../../design/Avatar.tsx";
import { Line } from "../../design/Lines.tsx";
import { useClock } from "../../words/use-clock.ts";
import { useWords } from "../../words/use-words.ts";
import type { Colleague } from "./contract.ts";
import { dayWordOf } from "./day-word.ts";
import { words } from "./words.ts";

interface ColleagueLineProps {
  readonly colleague: Colleague;
  /** Whether the last day is told here at all. */
  readonly showsDay: boolean;
  readonly children?: ReactNode;
}

/** One colleague: who, as what, when last here. */
export function ColleagueLine({ colleague, showsDay, children }: ColleagueLineProps) {
  const say = useWords(words);
  const clock = useClock();
  const { firstName, surname, roles, lastSeenOn, leftOn, self } = colleague;
  const seen = lastSeenOn
    ? say("colleagues.last-here", { day: dayWordOf(lastSeenOn, clock) })
    : say("colleagues.never-here");
  const when = leftOn ? say("colleagues.left-on", { day: dayWordOf(leftOn, clock) }) : showsDay && seen;
  return (
    <Line
      sign={<Avatar name={firstName} />}
      title={`${firstName} ${surname}${self ? ` (${say("colleagues.you")})` : ""}`}
      detail={[...roles.map((role) => say(`role.${role}`)), when].filter(Boolean).join(" · ")}
      acts={children}
    />
  );
}
