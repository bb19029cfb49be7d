import type { Closing, ConsentDirective, ConsentFacts, Target } from "./facts.ts";
import type { ItemKind, Reader } from "./items.ts";
import { histories } from "./records.ts";
import { startingSets } from "./starting-sets.ts";

/** May this reader, standing in this relation, read this kind of item in this stay at this moment? */
export interface Question {
  readonly reader: Reader;
  readonly readerId: string;
  readonly item: ItemKind;
  readonly stayId: string | null;
  readonly at: Date;
}

export interface ConsentAnswer {
  readonly allowed: boolean;
  readonly because: string;
}

/**
 * The consent decision. The most specific choice wins, a denial wins ties, a block wins always, and without a
 * choice of the person's the answer is no. Of two records that are one person the narrower wins.
 * (docs/visibility.md; docs/journey.md row 47; PHIPA consent directive, s. 20(2), 37(1)(a), 38(1)(a).)
 */
export function decideConsent(facts: ConsentFacts, question: Question): ConsentAnswer {
  if (isOver(facts.closing, question)) return no("the person's time with the programme is over");
  const answers = histories(facts).map((directives) => decideAlone(directives, question));
  return answers.find(({ allowed }) => !allowed) ?? answers[0] ?? no(uncovered);
}

const uncovered = "no yes of the person covers this";

function decideAlone(directives: readonly ConsentDirective[], question: Question): ConsentAnswer {
  const said = standing(directives, question.at);
  if (blocked(said, question.readerId)) return no("blocked by the person");
  const choice = mostSpecific(choices(said).filter((each) => covers(each, question)));
  if (choice)
    return choice.effect === "allow" ? yes("the person's own choice") : no("the person said no to this");
  const start = said.find((each) =>
    startingYes(each.effect)?.some(
      (set) => set.reader === question.reader && set.items.includes(question.item),
    ),
  );
  return start ? yes(`the person's ${start.effect}`) : no(uncovered);
}

/** What is still in force of all that was said by a moment: "stop sharing everything" takes back all before it, but never a block. */
export function standing(directives: readonly ConsentDirective[], at: Date): readonly ConsentDirective[] {
  const inOrder = directives.filter((each) => each.givenAt <= at).sort(earlierFirst);
  const stop = inOrder.findLastIndex((each) => each.effect === "stop sharing everything");
  return inOrder.filter(
    (each, index) => index > stop || each.effect === "block" || each.effect === "unblock",
  );
}

/** The latest choice for each target; of two at the same moment the denial. */
export function choices(said: readonly ConsentDirective[]): readonly Choice[] {
  const latest = new Map<string, Choice>();
  for (const each of said) {
    if (each.effect !== "allow" && each.effect !== "deny") continue;
    const key = JSON.stringify([each.reader, each.readerId, each.item, each.stayId]);
    const before = latest.get(key);
    const tie = before?.givenAt.getTime() === each.givenAt.getTime();
    if (tie && before?.effect === "deny") continue;
    latest.set(key, each);
  }
  return [...latest.values()];
}

export type Choice = Extract<ConsentDirective, { effect: "allow" | "deny" }>;

/** A named reader is the most specific, then one stay, then the class. */
const mostSpecific = (applying: readonly Choice[]): Choice | undefined =>
  applying.find((each) => each.readerId !== null) ??
  applying.find((each) => each.stayId !== null) ??
  applying[0];

export const blocked = (said: readonly ConsentDirective[], staffId: string): boolean =>
  said.findLast((each) => (each.effect === "block" || each.effect === "unblock") && each.readerId === staffId)
    ?.effect === "block";

/** When reading ends for a class of readers after the journey closed; never before it did. */
export function readsUntil(closing: Closing | null, reader: Reader): Date | null {
  if (!closing) return null;
  const more = closing.how === "ended" && reader === "assigned-peer" ? 7 : 0;
  return new Date(closing.at.getTime() + more * 24 * 60 * 60 * 1000);
}

export const startingYes = (effect: ConsentDirective["effect"]) =>
  effect === "yes to meeting" || effect === "yes to peer support" ? startingSets[effect] : undefined;

function isOver(closing: Closing | null, { reader, at }: Question): boolean {
  const until = readsUntil(closing, reader);
  return until !== null && at >= until;
}

const covers = (target: Target, question: Question): boolean =>
  target.reader === question.reader &&
  target.item === question.item &&
  (target.readerId === null || target.readerId === question.readerId) &&
  (target.stayId === null || target.stayId === question.stayId);

const earlierFirst = (a: ConsentDirective, b: ConsentDirective): number =>
  a.givenAt.getTime() - b.givenAt.getTime() || (a.directiveId < b.directiveId ? -1 : 1);

const yes = (because: string): ConsentAnswer => ({ allowed: true, because });
const no = (because: string): ConsentAnswer => ({ allowed: false, because });
