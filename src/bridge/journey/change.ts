import { isClosed } from "./actors.ts";
import type { Journey } from "./journey.ts";
import { type EndReason, isOpen, type NotTakenUpReason, type Overlay, type Stage } from "./stages.ts";

/** The small changes that events are made of. */
export function to(journey: Journey, stage: Stage, since: Date): Journey {
  return { ...journey, stage, reason: null, since };
}

export function over(journey: Journey): Journey {
  const { held } = journey.overlays;
  const released = release(journey);
  return { ...released, overlays: held ? { held } : {}, yes: null, wave: { ...journey.wave, peers: [] } };
}

/** No peer any more; the last one is remembered, so that they can be asked first if the person returns. */
function release(journey: Journey): Journey {
  const alone = coverEnds(journey);
  const { peer, formerPeers } = alone;
  if (!peer) return alone;
  return {
    ...alone,
    peer: null,
    lastPeer: isClosed(journey, peer) ? null : peer,
    formerPeers: [...formerPeers, peer],
  };
}

/** Whoever filled in is a former peer from now on, however long the cover was to last. */
export function coverEnds(journey: Journey): Journey {
  const { cover, formerPeers } = journey;
  return cover ? { ...journey, cover: null, formerPeers: [...formerPeers, cover.peer] } : journey;
}

export function ended(journey: Journey, reason: EndReason, since: Date): Journey {
  return { ...over(journey), stage: "ended", reason, since };
}

export function notTakenUp(journey: Journey, reason: NotTakenUpReason, since: Date): Journey {
  return { ...over(journey), stage: "not taken up", reason, since, lastPeer: null };
}

export function lay(journey: Journey, overlay: Overlay, since: Date): Journey {
  return journey.overlays[overlay]
    ? journey
    : { ...journey, overlays: { ...journey.overlays, [overlay]: since } };
}

export function lift(journey: Journey, overlay: Overlay): Journey {
  const { [overlay]: _lifted, ...overlays } = journey.overlays;
  return { ...journey, overlays };
}

/** Puts an offer out to nobody yet: the next wave is due at once. */
function backToOffers(journey: Journey, at: Date): Journey {
  return { ...to(journey, "offered", at), metAt: null, wave: { ...journey.wave, at, peers: [] } };
}

/** This peer is no longer in it: without a peer, support waits between peers and a meeting is offered again. */
export function without(journey: Journey, peer: string, at: Date): Journey {
  const { wave, lastPeer } = journey;
  const left: Journey = {
    ...(journey.cover?.peer === peer ? coverEnds(journey) : journey),
    wave: { ...wave, peers: wave.peers.filter((offered) => offered !== peer) },
    lastPeer: lastPeer === peer ? null : lastPeer,
  };
  if (journey.peer !== peer) return left;
  const alone = { ...left, peer: null, formerPeers: [...left.formerPeers, peer] };
  if (journey.stage === "crossing") return lay(alone, "between peers", at);
  return isOpen(journey.stage) ? backToOffers(alone, at) : alone;
}

export function closePair(journey: Journey, peer: string, at: Date): Journey {
  const closed = { ...journey, closedPeers: [...new Set([...journey.closedPeers, peer])] };
  return without(closed, peer, at);
}
