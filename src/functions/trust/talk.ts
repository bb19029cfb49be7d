import { v7 as uuidv7 } from "uuid";
import type { ItemKind, NewDirective, Reader } from "../../platform/permit/index.ts";
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
  return [yes, ...choices.map((choice) => directiveOf(uuidv7(), choice, stayId, proof))];
}

/** One answered line. "This stay" holds for the stay in which it was said, everything else for every stay of the ninety days. */
export function directiveOf(
  directiveId: string,
  choice: TalkChoice,
  stayId: string | null,
  { at, ...given }: TalkProof,
): NewDirective {
  const bound = choice.until === "this stay" && choice.reader === "care-team" ? stayId : null;
  return {
    directive: {
      directiveId,
      givenAt: at,
      effect: choice.answer === "yes" ? "allow" : "deny",
      reader: choice.reader satisfies Reader,
      readerId: null,
      item: choice.item satisfies ItemKind,
      stayId: bound,
    },
    until: choice.until,
    ...given,
  };
}
