import { timeOfDay } from "../../platform/words/times.ts";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import type { Planned } from "./contract.ts";
import { dayText } from "./day-text.ts";
import { longestShift, type SaidHours, saidOf, spanOf } from "./rules.ts";
import { words } from "./words.ts";

interface Asked {
  readonly name: string;
  readonly said: SaidHours;
  readonly timeZone: string;
}

/** Why a plan was not taken, and what to do instead; nothing when it was. */
export function usePlanWords(): (planned: Planned, asked: Asked) => string | undefined {
  const say = useWords(words);
  const language = useLanguage();
  const days = (some: readonly string[]) => some.map((day) => dayText(day, language)).join(", ");
  return ({ outcome, days: where }, { name, said, timeZone }) => {
    switch (outcome) {
      case "done":
        return undefined;
      case "over":
        return say("plan.over");
      case "in the way":
        return say("plan.in-the-way", { name, days: days(where) });
      case "too long": {
        const day = where[0] ?? said.day;
        const { from } = spanOf({ ...said, day }, timeZone);
        const latest = new Date(from.getTime() + longestShift);
        const time = timeOfDay(latest, { timeZone, language });
        const sameClock = saidOf({ from, until: latest }, timeZone).until === opposite(said.from);
        return sameClock
          ? say("plan.too-long", { time })
          : say("plan.too-long-clocks", { day: dayText(day, language), time });
      }
    }
  };
}

/** The other side of the dial: where twelve hours end in a night without a change of the clocks. */
const opposite = (time: string): string =>
  `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, "0")}${time.slice(2)}`;
