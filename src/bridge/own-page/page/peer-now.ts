import { nextShiftAt, shiftNow } from "../../../foundations/hours/index.ts";
import type { Act, PersonIdentity } from "../../../platform/database/index.ts";
import { type ClockSettings, type EndShown, isOpen, isOpenNow, nextOpen } from "../../journey/index.ts";
import type { PeerNow, PeerShown } from "../page-data.ts";
import { loadOwnPeers, type OwnJourney } from "../store.ts";

type PeerRow = Awaited<ReturnType<typeof loadOwnPeers>>[number];

/** Where things stand with a peer, said honestly: who is asked, who is on the way, who is here and when they are back. */
export async function peerNow(
  act: Act<PersonIdentity>,
  journey: OwnJourney,
  settings: ClockSettings,
): Promise<PeerNow> {
  const { stage } = journey;
  if (!isOpen(stage)) return { stage: "over", how: endOf(journey) };
  const peers = await loadOwnPeers(act);
  const assigned = peers.find(({ state }) => state === "assigned");
  if (assigned && (stage === "meeting" || stage === "met" || stage === "crossing")) {
    const cover = peers.find(({ state }) => state === "on cover");
    return {
      stage: stage === "meeting" ? "on the way" : stage === "met" ? "met" : "with",
      peer: await shown(act, assigned),
      cover: cover ? { ...(await shown(act, cover)), until: cover.until } : null,
    };
  }
  if (stage === "crossing") return { stage: "between" };
  const nextThere = isOpenNow(settings, act.now) ? null : nextOpen(settings, act.now);
  return { stage: "asking", by: journey.meetDueAt, overdue: journey.overdue, nextThere };
}

async function shown(act: Act<PersonIdentity>, peer: PeerRow): Promise<PeerShown> {
  const { peerId, firstName, introduction } = peer;
  const shift = await shiftNow(act, act.who.programmeId, peerId);
  const backAt = shift ? null : await nextShiftAt(act, act.who.programmeId, peerId);
  return { peerId, firstName, introduction, hereUntil: shift?.until ?? null, backAt };
}

function endOf({ stage, endedAs }: OwnJourney): Extract<PeerNow, { stage: "over" }>["how"] {
  if (endedAs === ("one with another record" satisfies EndShown)) return "one record";
  if (stage === "ended") return endedAs === "person stopped" ? "stopped" : "finished";
  return endedAs === "nobody could come" ? "nobody came" : "taken back";
}
