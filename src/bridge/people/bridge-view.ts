import { addDays, dayOf, startOfDay } from "../../platform/calendar/rules.ts";
import type { BridgeView } from "../../platform/design/bridge-picture.ts";
import type { Say } from "../../platform/words/say.ts";
import { type Clock, dayWord } from "../../platform/words/times.ts";
import { bridgePicture, type FollowUpFacts, type RungName } from "../follow-up/rules.ts";
import { positionOf } from "./bridge-scale.ts";
import type { words } from "./words.ts";

type SayPeople = Say<typeof words>;

/** The check-in's name, "7-day check-in", by its rung. */
export const rungWords = {
  "24 h": "people.rung-24-h",
  "48–72 h": "people.rung-48-h",
  "7": "people.rung-7",
  "14": "people.rung-14",
  "30": "people.rung-30",
  "60": "people.rung-60",
  "90": "people.rung-90",
} as const satisfies Record<RungName, keyof typeof words>;

export const placeWords = {
  "in hospital": "people.place-in-hospital",
  "on leave": "people.place-on-leave",
  after: "people.place-after",
  outside: "people.place-outside",
} as const;

/** The picture of one person's bridge in words and places, for `BridgePicture`. Missed check-ins leave a gap. */
export function bridgeViewOf(facts: FollowUpFacts, clock: Clock, say: SayPeople): BridgeView {
  const picture = bridgePicture(facts, clock.now);
  if (!picture || !facts.crossingAt)
    return { today: 0, piers: [], bolts: [], description: say("people.bridge-not-begun") };
  const firstDay = dayOf(facts.crossingAt, facts.zone);
  const wordOf = (day: number) => dayWord(startOfDay(addDays(firstDay, day), facts.zone), clock);
  const wordOfDay = (day: string) => dayWord(startOfDay(day, facts.zone), clock);
  return {
    today: positionOf(picture.today, picture),
    piers: picture.piers.map(({ day }) => ({
      at: positionOf(day, picture),
      label: say("people.bridge-left", { day: wordOf(day) }),
    })),
    bolts: picture.bolts.flatMap(({ state, day, rung }) => {
      if (state === "missed") return [];
      const what = rung ? say(rungWords[rung]) : say("people.bridge-contact");
      return [{ state, at: positionOf(day, picture), label: `${what}, ${wordOf(day)}` }];
    }),
    description: picture.text.map((sentence) => sentenceIn(sentence, wordOfDay, say)).join(" "),
  };
}

type Sentence = NonNullable<ReturnType<typeof bridgePicture>>["text"][number];

function sentenceIn({ key, params }: Sentence, wordOfDay: (day: string) => string, say: SayPeople): string {
  switch (key) {
    case "bridge.place":
      return `${say(placeWords[params.place])}.`;
    case "bridge.reached":
      return say("people.bridge-reached", { count: params.count, day: wordOfDay(params.last) });
    case "bridge.not-reached-yet":
      return say("people.bridge-not-reached-yet");
    case "bridge.check-in-due":
      return say("people.bridge-due", { what: say(rungWords[params.rung]) });
    case "bridge.next-check-in":
      return say("people.bridge-next", { what: say(rungWords[params.rung]), day: wordOfDay(params.day) });
    case "bridge.ends":
      return say("people.bridge-ends", { day: wordOfDay(params.day) });
  }
}
