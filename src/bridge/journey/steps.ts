import type { Actor } from "./actor.ts";
import { type Who, whoIs } from "./actors.ts";
import type { Journey } from "./journey.ts";
import type { Kind } from "./kinds.ts";
import { isOpen, type Stage } from "./stages.ts";
import type { From, Step } from "./step.ts";
import { stepsAlways } from "./steps-always.ts";
import { stepsBefore } from "./steps-before.ts";
import { stepsCrossing } from "./steps-crossing.ts";

/** The one table: every event of a journey, from where, by whom, to where. */
export const steps: readonly Step[] = [...stepsBefore, ...stepsCrossing, ...stepsAlways];

const byKind: ReadonlyMap<Kind, Step> = new Map(steps.map((step) => [step.kind, step]));

/** The row of an event. */
export function stepOf(kind: Kind): Step | undefined {
  return byKind.get(kind);
}

function isFrom(journey: Journey | null, from: From): boolean {
  if (!journey) return from === "new";
  const isMerged = journey.merged.length > 0 || journey.retiredInto !== null;
  if (from === "merged") return isMerged;
  if (journey.retiredInto !== null) return false;
  if (from === "new") return journey.stage === "not taken up";
  if (from === "any") return true;
  if (from === "any open") return isOpen(journey.stage);
  if (from === "ended: died") return journey.reason === "died";
  return journey.stage === from && journey.reason !== "died";
}

/** Whether an event may happen where the journey stands. */
export function mayHappen(journey: Journey | null, step: Step): boolean {
  return !journey?.erased && step.from.some((from) => isFrom(journey, from));
}

/** Whether the one who acts, alone or with another, is one of those whom the row names. */
export function mayAct(journey: Journey | null, step: Step, by: Actor, at: Date, beside?: Actor): boolean {
  const first = whoIs(journey, by, at);
  const second = beside ? whoIs(journey, beside, at) : [];
  const both = (one: Who, two: Who) =>
    (first.includes(one) && second.includes(two)) || (first.includes(two) && second.includes(one));
  return step.who.some((who) => (typeof who === "string" ? first.includes(who) : both(who[0], who[1])));
}

function isNamed(journey: Journey | null, step: Step, by: Actor, at: Date): boolean {
  const is = whoIs(journey, by, at);
  return step.who.flat().some((who) => is.includes(who));
}

/** Which events may happen next, and which of them this actor may bring about, alone or together. */
export function nextSteps(journey: Journey | null, by: Actor, at: Date): readonly Step[] {
  return steps.filter((step) => mayHappen(journey, step) && isNamed(journey, step, by, at));
}

/** What those who are `who` to a person may do where the journey stands: for a screen, which has no whole journey. */
export function stepsAt(stage: Stage, who: readonly Who[]): readonly Kind[] {
  const here = ({ from }: Step) =>
    from.some((each) => each === stage || each === "any" || (each === "any open" && isOpen(stage)));
  return steps
    .filter((step) => here(step) && step.who.flat().some((each) => who.includes(each)))
    .map(({ kind }) => kind);
}
