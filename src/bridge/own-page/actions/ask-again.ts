import { withinPerson } from "../../../platform/database/index.ts";
import { addInvitation } from "../../invitation/index.ts";
import { type EventOf, loadJourney, returnUntil, type Waiting } from "../../journey/index.ts";
import { openStayOf } from "../../steps/index.ts";
import type { Said } from "../page-data.ts";
import { loadOwnInvitation } from "../store.ts";
import { type Doing, own, step } from "./doing.ts";
import { given } from "./sharing.ts";

type Beginning = EventOf<"invited" | "returned" | "returned late">;

/** The person asks for a peer themselves: for the first time after a no, or coming back (rows 3, 43 and 44). */
export async function askAgain(doing: Doing): Promise<Said> {
  const { act, ref, journey } = doing;
  const last = await loadOwnInvitation(act, journey.journeyId);
  const stayId = await openStayOf(act, ref);
  const command = await beginning(doing, stayId ? "ward" : "outside");
  return step(doing, command, "asked-again", {
    directives: [given(doing, "yes to meeting")],
    after: (inner, begun) =>
      addInvitation(inner, ref, {
        invitationId: command.id,
        journeyId: begun.id,
        cameFrom: command.kind === "invited" ? "person" : "return",
        inviterId: null,
        hospitalId: last?.hospitalId ?? null,
        unitId: stayId ? (last?.unitId ?? null) : null,
        stayId: null,
        bed: null,
        bestTime: "any time",
        personTold: false,
      }),
  });
}

async function beginning(doing: Doing, waiting: Waiting): Promise<Beginning> {
  const { act, ref, journey, idFor } = doing;
  const base = { ...own(doing, "ask again"), waiting, canBeReached: false, stay: null };
  if (journey.stage !== "ended")
    return { ...base, kind: "invited", personSaid: "own page", journeyId: idFor("journey") };
  const before = await withinPerson(act, ref.programmeId, ref.personId, (inner) => loadJourney(inner, ref));
  return before && act.now > returnUntil(before)
    ? { ...base, kind: "returned late", journeyId: idFor("journey") }
    : { ...base, kind: "returned", journeyId: journey.journeyId };
}
