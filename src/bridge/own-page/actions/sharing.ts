import {
  answerLine,
  type ConsentDirective,
  type NewDirective,
  type Reader,
} from "../../../platform/permit/index.ts";
import { openStayOf } from "../../steps/index.ts";
import type { Answer, Said } from "../page-data.ts";
import { ownConsent, wasSent } from "../store.ts";
import { itemsFor } from "../who-sees.ts";
import type { FormOf } from "./action.ts";
import { type Doing, decide } from "./doing.ts";

/** One line answered: yes, in this stay, or no. */
export async function choose(doing: Doing, { choice }: FormOf<"choose">): Promise<Said> {
  const [reader, item, answer] = choice;
  const { act, ref, journey, idFor } = doing;
  const tap = choice.join(" ");
  if (!itemsFor(reader).includes(item)) return "changed-meanwhile";
  if (await wasSent(act, idFor(`${tap} every stay`))) return "sent-before";
  const stayId = await openStayOf(act, ref);
  if (answer === "this stay" && !stayId) return "changed-meanwhile";
  const before = await ownConsent(act, journey.journeyId);
  const line = { reader, item, answer, stayId, at: act.now };
  const directives = answerLine(before, {
    ...line,
    idFor: (stay) => idFor(`${tap} ${stay ?? "every stay"}`),
  }).map((directive) => ({ directive, how: "own page" as const, ...untilOf(answer, reader) }));
  return decide({ ...doing, idFor: (what) => idFor(`${tap} ${what}`) }, directives, "chosen");
}

/** How long a yes of the page holds; a peer's holds as long as support does. */
function untilOf(answer: Answer, reader: Reader): Pick<NewDirective, "until"> {
  if (answer === "this stay") return { until: answer };
  return answer === "yes" && reader === "care-team" ? { until: "any ward" } : {};
}

export const stopSharing = (doing: Doing): Promise<Said> =>
  decide(doing, [given(doing, "stop sharing everything")], "stopped-sharing");

/** Both yeses anew, as far as the journey has come; everything asked one by one stays closed. */
export function startAgain(doing: Doing): Promise<Said> {
  const support = doing.journey.stage === "crossing" ? [given(doing, "yes to peer support")] : [];
  return decide(doing, [given(doing, "yes to meeting"), ...support], "started-again");
}

/** A decision about everything, given on the page. */
export function given(
  { act, idFor }: Doing,
  effect: "yes to meeting" | "yes to peer support" | "stop sharing everything",
): NewDirective {
  return {
    directive: { directiveId: idFor(effect), givenAt: act.now, effect } satisfies ConsentDirective,
    how: "own page",
  };
}
