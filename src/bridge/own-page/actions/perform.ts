import { record } from "../../../platform/audit/index.ts";
import type { Act, PersonIdentity } from "../../../platform/database/index.ts";
import type { Said } from "../page-data.ts";
import { type ActionName, actionForms } from "./action.ts";
import { askAgain } from "./ask-again.ts";
import { type Doing, doingOf, event, step } from "./doing.ts";
import { block, comeBy, notThisPeer, unblock } from "./people.ts";
import { choose, startAgain, stopSharing } from "./sharing.ts";

/** Who decided, and where: the sentence in the audit trail. */
const because = "their own page";

/** Does what a form of the person's page asks, and writes that it was done. Refused: nothing happened, and it says so. */
export async function perform(
  act: Act<PersonIdentity>,
  name: ActionName,
  formId: string,
  form: unknown,
): Promise<Said | undefined> {
  const doing = await doingOf(act, formId);
  if (!doing) return undefined;
  const said = await doIt(doing, name, form);
  const { programmeId, personId } = doing.ref;
  if (said !== "changed-meanwhile" && said !== "sent-before")
    record(act, programmeId, [{ action: `own page: ${name}`, because, personId }]);
  return said;
}

function doIt(doing: Doing, name: ActionName, form: unknown): Promise<Said> {
  switch (name) {
    case "come-by":
      return comeBy(doing);
    case "call-back":
      return step(doing, event(doing, "called back"), "called-back");
    case "not-this-peer":
      return notThisPeer(doing, actionForms[name].parse(form));
    case "block":
      return block(doing, actionForms[name].parse(form));
    case "unblock":
      return unblock(doing, actionForms[name].parse(form));
    case "quiet":
      return step(doing, event(doing, "paused"), "quiet");
    case "found":
      return step(doing, event(doing, "no longer paused"), "found");
    case "stop":
      return step(doing, event(doing, "stopped"), "stopped");
    case "choose":
      return choose(doing, actionForms[name].parse(form));
    case "stop-sharing":
      return stopSharing(doing);
    case "start-again":
      return startAgain(doing);
    case "ask-again":
      return askAgain(doing);
  }
}
