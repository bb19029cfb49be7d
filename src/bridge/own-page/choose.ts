import {
  type ConsentDirective,
  choices,
  type ItemKind,
  type NewDirective,
  type Reader,
  standing,
} from "../../platform/permit/index.ts";
import type { Answer } from "./page-data.ts";

interface Choosing {
  readonly reader: Reader;
  readonly item: ItemKind;
  readonly answer: Answer;
  /** The stay the person is in, to which "this stay" refers. */
  readonly stayId: string | null;
  readonly at: Date;
  /** A new id for each fact, always the same for the same tap. */
  readonly idFor: (what: string) => string;
}

/**
 * One tap on the person's page as facts. A narrower choice of before (one stay) would win over a wider one, so each
 * is answered anew: "no" closes every stay, "yes" opens every stay, "this stay" opens this one and closes the rest.
 */
export function chosen(
  before: readonly ConsentDirective[],
  { reader, item, answer, stayId, at, idFor }: Choosing,
): readonly NewDirective[] {
  const narrow = choices(standing(before, at)).flatMap((choice) =>
    choice.reader === reader && choice.item === item && choice.stayId ? [choice.stayId] : [],
  );
  const stays = new Set([...narrow, ...(answer === "this stay" && stayId ? [stayId] : [])]);
  const isOpen = (stay: string | null) =>
    answer === "yes" || (answer === "this stay" && stay !== null && stay === stayId);
  return [null, ...stays].map((stay) => ({
    directive: {
      directiveId: idFor(stay ?? "every stay"),
      givenAt: at,
      effect: isOpen(stay) ? "allow" : "deny",
      reader,
      item,
      readerId: null,
      stayId: stay,
    },
    how: "own page",
    ...(answer === "this stay" && { until: "this stay" }),
    ...(answer === "yes" && reader === "care-team" && { until: "any ward" }),
  }));
}
