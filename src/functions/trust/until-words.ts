import type { TalkChoice } from "./contract.ts";
import type { words } from "./words.ts";

/** How "until when" is said. */
export const untilWords = {
  "this stay": "talk.until-this-stay",
  "any ward": "talk.until-any-ward",
  "the 90 days": "talk.until-the-90-days",
} as const satisfies Record<TalkChoice["until"], keyof typeof words>;
