import type { Say } from "../../platform/words/say.ts";
import { peerLines, type TalkStep, teamLines } from "./rules.ts";
import type { words } from "./words.ts";

type SayTalk = Say<typeof words>;

/** The names that the talk's sentences need. */
export interface Says {
  readonly peer: string;
  /** The ward on which the person is, while there is one. */
  readonly unit: string | undefined;
}

/** The heading of a step. */
export function titleOf(step: TalkStep, { unit }: Says, say: SayTalk): string {
  if (step !== "team") return say(`talk.${step}.title`);
  return unit ? say("talk.team.title", { unit }) : say("talk.team.title-later");
}

/** What a step says, sentence by sentence, as it is read aloud; the same words that stand on the screen. */
export function spokenAt(step: TalkStep, says: Says, say: SayTalk): readonly string[] {
  const { peer } = says;
  const title = titleOf(step, says, say);
  switch (step) {
    case "what":
      return [title, ...whatKeys.map((key) => say(key, { peer }))];
    case "limits":
      return [
        title,
        say("talk.limits.lead", { peer }),
        ...limitKeys.map((key) => say(key, { peer })),
        say("talk.limits.told"),
      ];
    case "yes":
      return [title, say("talk.yes.lead", { peer })];
    case "team":
      return [title, say("talk.team.lead"), ...teamLines.map(({ item }) => say(`talk.${item}`, { peer }))];
    case "peers":
      return [
        title,
        say("talk.peers.lead", { peer }),
        ...peerLines.map(({ item }) => say(`talk.${item}`, { peer })),
      ];
    case "summary":
      return [title, say("talk.summary.change")];
  }
}

export const whatKeys = ["talk.what.1", "talk.what.2", "talk.what.3", "talk.what.4"] as const;
export const limitKeys = ["talk.limits.life", "talk.limits.child", "talk.limits.court"] as const;
