import { v7 as uuidv7 } from "uuid";
import {
  type ConsentDirective,
  choices as choicesIn,
  type ItemKind,
  type NewDirective,
  type Reader,
  standing,
} from "../../platform/permit/index.ts";
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
  return [yes, ...choices.flatMap((choice) => answered(choice, stayId, [], proof))];
}

/**
 * One answered line. "This stay" holds for the stay in which it is said, and opens nothing when there is none any
 * more; everything else holds for every stay of the ninety days. A narrower answer of before would win over a wider
 * one, so each is answered anew: what is taken back is closed in every stay.
 */
export function answered(
  choice: TalkChoice,
  stayId: string | null,
  before: readonly ConsentDirective[],
  { at, ...given }: TalkProof,
): readonly NewDirective[] {
  const { reader, item, until } = choice;
  const isYes = choice.answer === "yes";
  const isBound = isYes && until === "this stay" && reader === "care-team";
  if (isBound && stayId === null) return [];
  const bound = isBound ? stayId : null;
  const earlier = choicesIn(standing(before, at)).filter(
    (each) => each.reader === reader && each.item === item && each.readerId === null,
  );
  return [...new Set([bound, ...earlier.map((each) => each.stayId)])].map((stay) => ({
    directive: {
      directiveId: uuidv7(),
      givenAt: at,
      effect: isYes && (bound === null || stay === bound) ? "allow" : "deny",
      reader: reader satisfies Reader,
      readerId: null,
      item: item satisfies ItemKind,
      stayId: stay,
    },
    until,
    ...given,
  }));
}
