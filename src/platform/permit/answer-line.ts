import { choices, standing } from "./consent.ts";
import type { ConsentDirective, ConsentFacts } from "./facts.ts";
import type { ItemKind, Reader } from "./items.ts";
import { histories } from "./records.ts";

export interface LineAnswer {
  readonly reader: Reader;
  readonly item: ItemKind;
  readonly answer: "yes" | "this stay" | "no";
  /** The stay the person is in, to which "this stay" refers. */
  readonly stayId: string | null;
  readonly at: Date;
  /** The id of the fact for one stay; null: for every stay. */
  readonly idFor: (stayId: string | null) => string;
}

/**
 * One line of "who sees what" as the person answers it, on their page or aloud. A narrower choice of before (one stay)
 * would win over a wider one, so each is answered anew: "no" closes every stay, "yes" opens every stay, "this stay"
 * opens this one and closes the rest; without a stay it opens nothing.
 */
export function answerLine(
  said: Pick<ConsentFacts, "directives" | "others">,
  { reader, item, answer, stayId, at, idFor }: LineAnswer,
): readonly ConsentDirective[] {
  const before = histories(said).flatMap((directives) => choices(standing(directives, at)));
  const narrow = before.flatMap((choice) =>
    choice.reader === reader && choice.item === item && choice.stayId ? [choice.stayId] : [],
  );
  const stays = new Set([...narrow, ...(answer === "this stay" && stayId ? [stayId] : [])]);
  const isOpen = (stay: string | null) =>
    answer === "yes" || (answer === "this stay" && stay !== null && stay === stayId);
  return [null, ...stays].map((stay) => ({
    directiveId: idFor(stay),
    givenAt: at,
    effect: isOpen(stay) ? "allow" : "deny",
    reader,
    item,
    readerId: null,
    stayId: stay,
  }));
}
