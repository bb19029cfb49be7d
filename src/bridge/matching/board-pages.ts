import type { FastifyInstance } from "fastify";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import { type Call, placeFrom, placeToText, route, type Services } from "../../platform/http/index.ts";
import { boardLines } from "./board.ts";
import { boardPlace, namePlace } from "./board-places.ts";
import { loadBoard } from "./board-store.ts";
import { boardLoads, boardWaiting } from "./contract.ts";
import { countPeers, peersByName, peersOnNow } from "./peers-store.ts";
import { mayMatch } from "./policy.ts";

/** The pages of the board's lists that come after the first. */
export function registerBoardPages(app: FastifyInstance, services: Services): void {
  route(app, services, boardWaiting, {
    permit: ({ act }) => mayMatch(act.who.roles),
    answer: (call) => waitingPage(call, call.query.after),
  });
  route(app, services, boardLoads, {
    permit: ({ act }) => mayMatch(act.who.roles),
    answer: ({ act, query }) => loadsPage(act, query.after),
  });
}

type Reading = Pick<Call<unknown, unknown, unknown>, "act" | "services" | "look">;

/** Some of those who wait, by name where the coordinator may know it; a look at each of those. */
export async function waitingPage({ act, services, look }: Reading, after: string | undefined) {
  const { programmeId } = act.who;
  const { rows, next } = await loadBoard(act, programmeId, placeFrom(after, boardPlace));
  look(
    rows.filter(({ sealed }) => sealed).map(({ personId }) => personId),
    ["name-used", "where-now"],
  );
  return {
    lines: await boardLines(act, services.keys, rows, await peersToOffer(act, programmeId)),
    next: placeToText(next),
  };
}

/** Whoever is on now, and the first by name, so that a small programme sees all of its peers. */
async function peersToOffer(act: Act, programmeId: string) {
  const onNow = await peersOnNow(act, programmeId);
  const { peers } = await peersByName(act, programmeId, undefined);
  const isOnNow = new Set(onNow.map(({ peerId }) => peerId));
  return {
    peers: [...onNow, ...peers.filter(({ peerId }) => !isOnNow.has(peerId))],
    inAll: await countPeers(act, programmeId),
  };
}

/** What some of the peers carry, by name. */
export async function loadsPage(act: Act<StaffIdentity>, after: string | undefined) {
  const { peers, next } = await peersByName(act, act.who.programmeId, placeFrom(after, namePlace));
  return {
    loads: peers.map(({ peerId, firstName, people, limit, onShiftUntil }) => ({
      peerId,
      firstName,
      people,
      limit,
      onShiftUntil: onShiftUntil?.toISOString() ?? null,
    })),
    next: placeToText(next),
  };
}
