import { v7 as uuidv7 } from "uuid";
import { answerLine, type NewDirective, type Said } from "../../platform/permit/index.ts";
import type { TalkChoice } from "./contract.ts";

/** How a talk was held and who stands for it. */
export interface TalkProof {
  readonly at: Date;
  readonly how: "aloud" | "signed";
  readonly heardBy: string;
  readonly witnessSealed: Buffer;
}

/** The yes to peer support and every answered line as directives. A line without an answer is no directive: no. */
export function directivesOf(
  talkId: string,
  choices: readonly TalkChoice[],
  stayId: string | null,
  proof: TalkProof,
): readonly NewDirective[] {
  const { at, ...given } = proof;
  const yes: NewDirective = {
    directive: { directiveId: talkId, givenAt: at, effect: "yes to peer support" },
    ...given,
  };
  return [yes, ...choices.flatMap((choice) => answered(choice, stayId, nothingDecided, proof))];
}

/** Somebody who has not decided anything yet. */
export const nothingDecided: Said = { directives: [], others: [] };

/**
 * One answered line. "This stay" holds for the stay in which it is said, and is nothing when there is none any more;
 * everything else holds for every stay of the ninety days.
 */
export function answered(
  { reader, item, until, ...choice }: TalkChoice,
  stayId: string | null,
  before: Said,
  { at, ...given }: TalkProof,
): readonly NewDirective[] {
  const isBound = choice.answer === "yes" && until === "this stay" && reader === "care-team";
  if (isBound && stayId === null) return [];
  const answer = isBound ? "this stay" : choice.answer;
  const line = { reader, item, answer, stayId, at, idFor: () => uuidv7() } as const;
  return answerLine(before, line).map((directive) => ({ directive, until, ...given }));
}
