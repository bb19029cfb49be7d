import { conflict, type Problem } from "../../platform/http/index.ts";
import type { Refusal } from "../journey/index.ts";
import type { StepOutcome } from "./take-step.ts";

/** The outcome of a step, or its refusal as a problem (409, code "step-…"). */
export function orRefuse(outcome: StepOutcome): Exclude<StepOutcome, { refused: Refusal }> {
  if ("refused" in outcome) throw refusal(outcome.refused);
  return outcome;
}

function refusal(reason: Refusal): Problem {
  return conflict(`step-${reason.replaceAll(" ", "-")}`, titles[reason]);
}

const titles: Readonly<Record<Refusal, string>> = {
  "not from here": "This can't be done where things stand now. Open the page again to see what has changed.",
  "not for you": "Someone else has to do this.",
  taken: "Someone else is already going. Thank you.",
  "already so": "This is already so.",
  "no yes": "This needs the person's own yes.",
  "not checked": "Check with the ward first that the person said yes.",
  "not available": "Not available for this one.",
  "nobody named": "Nobody who fits is on shift just now.",
  "off shift": "You are off shift.",
  paused: "The person asked not to be looked for.",
  "cannot be asked": "The person can't be asked now.",
  "handled elsewhere": "Another team looks after this.",
  "wave still out": "It is already offered to peers; wait for their answer.",
  "not due": "It is not time for this yet.",
  "too early": "It is too early for this.",
  "too late": "It is too late for this.",
  "too long": "That is longer than can be agreed.",
  "not confirmed": "A second person has to confirm this.",
  "not the older": "The older record goes on.",
};
