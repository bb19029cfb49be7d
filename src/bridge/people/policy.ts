import type { PeerStep, PersonDocument } from "./contract.ts";

/** What a person's screen offers first. */
export type MainAction = "met" | "talk" | "log";
/** What stands behind "More": steps, and nothing that cannot be explained in two sentences. */
export type MoreAction = Exclude<PeerStep, "met" | "not there">;

type Standing = Pick<PersonDocument, "stage" | "relation" | "nextSteps" | "cannotBeAsked"> & {
  readonly facts: Pick<PersonDocument["facts"], "quietSince">;
};

/** The one main action of the stage; none once support is over. */
export function mainAction({ stage, relation }: Standing): MainAction | null {
  if (stage === "crossing") return "log";
  if (relation === "cover") return null;
  if (stage === "meeting") return "met";
  return stage === "met" ? "talk" : null;
}

/** "Not there" is for someone whom one has not met yet. */
export const mayNotBeThere = ({ stage, relation }: Standing): boolean =>
  stage === "meeting" && relation === "assigned";

const isOver = ({ stage }: Standing): boolean => stage === "ended" || stage === "not taken up";

/**
 * The person's own decisions, said to their peer: always there, whatever the journey's table lets the peer do
 * on their own. Whoever fills in can take them, too.
 */
function decisionsOfThePerson(standing: Standing): readonly MoreAction[] {
  if (isOver(standing)) return [];
  return [standing.facts.quietSince === null ? "paused" : "no longer paused", "stopped"];
}

/** In the order in which they are offered: everyday ones first, "not me" last. */
const ownSteps = [
  "on cover",
  "handed over",
  "cannot be asked",
  "can be asked again",
  "finished",
  "not me",
] as const satisfies readonly MoreAction[];

/** The journey's table knows "not me" on a later day under a name of its own. */
const namesIn = (step: MoreAction): readonly string[] =>
  step === "not me" ? [step, "not me later"] : [step];

/** What stands behind "More" for this stage and relation. */
export function moreActions(standing: Standing): readonly MoreAction[] {
  const useless = standing.cannotBeAsked ? "cannot be asked" : "can be asked again";
  const own = ownSteps
    .filter((step) => step !== useless)
    .filter((step) => namesIn(step).some((name) => standing.nextSteps.includes(name)));
  return [...decisionsOfThePerson(standing), ...own];
}

/** Sharing is changed, and the own page handed out, by the peers who support the person now. */
export const mayChangeSharing = ({ stage }: Standing): boolean => stage === "crossing";
