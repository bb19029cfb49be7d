import type { Act } from "../../platform/database/index.ts";
import { isOpen, type Journey, type PersonRef } from "../journey/index.ts";

/**
 * Closes links to the person's own page that a peer made who is no longer theirs: that peer has seen link and code.
 * After the end the last link stays until its seven days are over, so that the person still finds their page.
 */
export async function closeLinksOfFormerPeers(
  act: Act,
  ref: PersonRef,
  before: Journey | null,
  journey: Journey,
): Promise<void> {
  const former = [before?.peer, before?.cover?.peer]
    .filter((peer) => typeof peer === "string")
    .filter((peer) => peer !== journey.peer && peer !== journey.cover?.peer);
  if (former.length === 0 || !isOpen(journey.stage)) return;
  await act.db
    .updateTable("ownPageLink")
    .set({ closedAt: act.now })
    .where((is) => is.and({ ...ref }))
    .where("closedAt", "is", null)
    .where("madeBy", "in", former)
    .execute();
}
