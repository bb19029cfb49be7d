import type { MoreAction } from "./policy.ts";

type Dashed<Text extends string> = Text extends `${infer Head} ${infer Tail}`
  ? `${Head}-${Dashed<Tail>}`
  : Text;

const keys: { readonly [Step in MoreAction]: Dashed<Step> } = {
  "not me": "not-me",
  paused: "paused",
  "no longer paused": "no-longer-paused",
  stopped: "stopped",
  "handed over": "handed-over",
  "on cover": "on-cover",
  finished: "finished",
  "cannot be asked": "cannot-be-asked",
  "can be asked again": "can-be-asked-again",
};

/** A step as its words are keyed: "not me" is "not-me". */
export const stepKey = <Step extends MoreAction>(step: Step) => keys[step];
