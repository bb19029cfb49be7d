import { dayOf, type ProgrammeDay } from "../../platform/calendar/rules.ts";
import { mayTry, type TryAnswer, tryAgainOn } from "./attempts.ts";
import { type FollowUpFacts, isQuiet } from "./facts.ts";
import type { RungName } from "./ladder.ts";
import { rungsNow } from "./rung-states.ts";

/** One line of the Today list. */
export type FollowUpDue =
  | {
      readonly kind: "check-in";
      readonly rung: RungName;
      readonly state: "due" | "overdue";
      readonly by: Date;
      readonly tries: number;
      readonly mayTry: TryAnswer;
      readonly tryAgainOn: ProgrammeDay | null;
    }
  | { readonly kind: "planned contact"; readonly contactId: string; readonly by: Date }
  | { readonly kind: "back from leave?"; readonly stayId: string; readonly by: Date };

function checkIns(facts: FollowUpFacts, now: Date): readonly FollowUpDue[] {
  return rungsNow(facts, now).flatMap(({ name, state, dueBy, tries, closesAt }) =>
    state === "due" || state === "overdue"
      ? [
          {
            kind: "check-in" as const,
            rung: name,
            state,
            by: dueBy,
            tries: tries.length,
            mayTry: mayTry(tries, now, facts.zone),
            tryAgainOn: tryAgainOn(tries, closesAt, facts.zone),
          },
        ]
      : [],
  );
}

function plannedToday(facts: FollowUpFacts, now: Date): readonly FollowUpDue[] {
  const today = dayOf(now, facts.zone);
  const onToday = facts.contacts.filter((contact) => dayOf(contact.at, facts.zone) === today);
  if (onToday.some((contact) => contact.result === "reached")) return [];
  return onToday
    .filter((contact) => contact.result === "planned")
    .map(({ id, at }) => ({ kind: "planned contact", contactId: id, by: at }));
}

function lateFromLeave(facts: FollowUpFacts, now: Date): readonly FollowUpDue[] {
  return facts.stays.flatMap((stay) => {
    const dueBack = stay.departure ? null : stay.leave?.dueBack;
    if (!dueBack || now < dueBack) return [];
    if (facts.contacts.some((contact) => contact.result !== "planned" && contact.at >= dueBack)) return [];
    return [{ kind: "back from leave?" as const, stayId: stay.stayId, by: dueBack }];
  });
}

/**
 * What is due for one person now, the most urgent first: a pure function of facts, the same on the phone and
 * on the server. Nothing while the person asked not to be looked for, and nothing without a yes in force.
 */
export function followUpsDue(facts: FollowUpFacts, now: Date): readonly FollowUpDue[] {
  if (!facts.crossingAt || isQuiet(facts)) return [];
  const due = [...checkIns(facts, now), ...plannedToday(facts, now), ...lateFromLeave(facts, now)];
  return due.sort((a, b) => a.by.getTime() - b.by.getTime());
}
