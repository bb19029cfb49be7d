import type { Act, PersonIdentity } from "../../../platform/database/index.ts";
import type { Keyring } from "../../../platform/sealing/index.ts";
import { loadContactEntries } from "../../contacts/index.ts";
import { isOpen } from "../../journey/index.ts";
import { activityCode } from "../../people/contract.ts";
import type { InvitationShown, Written } from "../page-data.ts";
import { loadColleague, loadOwnInvitation, type OwnJourney } from "../store.ts";

const most = 200;

/** Every contact that was written down, with all its words: nothing about the person is closed to them. */
export async function writtenOf(
  act: Act<PersonIdentity>,
  keys: Keyring,
  keyId: string,
): Promise<readonly Written[]> {
  const ref = { programmeId: act.who.programmeId, personId: act.who.id };
  const rows = await loadContactEntries(act, ref, most);
  const key = await keys.find(keyId);
  const peers = new Map<string, string>();
  for (const peerId of new Set(rows.map((row) => row.peerId)))
    peers.set(peerId, (await loadColleague(act, peerId))?.firstName ?? "");
  return rows.map(({ contactId, at, outcome, way, peerId, codes, level, sealed }) => ({
    contactId,
    at,
    outcome,
    way,
    peer: peers.get(peerId) ?? "",
    activities: (codes ?? []).flatMap((code) => activityCode.safeParse(code).data ?? []),
    words: level && sealed && key ? { level, text: key.open<string>(sealed, `contact ${contactId}`) } : null,
  }));
}

/** What was written when a peer was asked for. */
export async function invitationOf(
  act: Act<PersonIdentity>,
  journey: OwnJourney,
  wishes: string,
): Promise<InvitationShown | null> {
  const row = await loadOwnInvitation(act, journey.journeyId);
  if (!row) return null;
  const { cameFrom, askedAt, unit, bed, bestTime, personTold, inviterId } = row;
  return {
    askedAt,
    from: cameFrom as InvitationShown["from"],
    unit,
    bed,
    bestTime,
    wishes,
    inviterSees: personTold && inviterId !== null,
    canTakeBack: isOpen(journey.stage) && journey.stage !== "met" && journey.stage !== "crossing",
  };
}
