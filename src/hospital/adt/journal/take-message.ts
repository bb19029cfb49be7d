import type { AdtEntry } from "../entry.ts";
import { whatItDoes } from "../triggers.ts";
import { isElsewhere } from "./necessary.ts";
import { numbersOf } from "./numbers.ts";
import { beginMessage } from "./surroundings-store.ts";
import { concernsOneVisit, startOf, type Taking, takePersonEntry, takeVisitEntry } from "./take-entry.ts";

/** Takes in what one message says, whole or not at all: entries, stays, and the jobs that follow from them. */
export async function takeMessageIn(
  taking: Taking,
  entries: readonly AdtEntry[],
): Promise<"taken in" | "known already" | "passed by"> {
  const told = entries.filter(({ trigger }) => whatItDoes(trigger) !== "pass by");
  const [first] = told;
  if (!first) return "passed by";
  const numbers = numbersOf(taking.keys, taking.hospital, first);
  const isAlone = told.length === 1 && concernsOneVisit(first);
  const turn = isAlone ? numbers.visit : null;
  const around = await beginMessage(taking.act, turn, first.messageKey, startOf(numbers));
  if (!around) return "known already";
  if (isAlone) await takeVisitEntry(taking, first, around);
  else await takeEach(taking, told);
  return "taken in";
}

/** Where one of several people lies on a ward that is not ours, the whole message would keep their name. */
async function takeEach(taking: Taking, told: readonly AdtEntry[]): Promise<void> {
  const message = told.some((each) => isElsewhere(each, taking.hospital)) ? null : taking.message;
  for (const each of told)
    await (concernsOneVisit(each) ? takeVisitEntry : takePersonEntry)({ ...taking, message }, each);
}
