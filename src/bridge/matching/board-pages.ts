import type { FastifyInstance } from "fastify";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import { type Call, placeFrom, placeToText, route, type Services } from "../../platform/http/index.ts";
import { readOnlyAbout } from "../../platform/permit/index.ts";
import { boardLines, type PeersToOffer } from "./board.ts";
import { boardPlace, namePlace } from "./board-places.ts";
import { loadBoard, peopleOnBoard } from "./board-store.ts";
import { boardLoads, boardWaiting } from "./contract.ts";
import { countPeers, type Peer, peersByName, peersOnNow } from "./peers-store.ts";
import { mayMatch } from "./policy.ts";

/** The pages of the board's lists that come after the first. */
export function registerBoardPages(app: FastifyInstance, services: Services): void {
  route(app, services, boardWaiting, {
    permit: ({ act }) => mayMatch(act.who.roles),
    answer: async (call) => {
      const { act } = call;
      return waitingPage(
        call,
        call.query.after,
        await peersToOffer(act, await peersOnNow(act, act.who.programmeId)),
      );
    },
  });
  route(app, services, boardLoads, {
    permit: ({ act }) => mayMatch(act.who.roles),
    answer: async ({ act, query }) =>
      loadsOf(await peersByName(act, act.who.programmeId, placeFrom(query.after, namePlace))),
  });
}

type Reading = Pick<Call<unknown, unknown, unknown>, "act" | "services" | "look">;

/** Some of those who wait, by name where the coordinator may know it; a look at each of those. */
export async function waitingPage(
  { act, services, look }: Reading,
  after: string | undefined,
  peers: PeersToOffer,
) {
  const { programmeId } = act.who;
  const place = placeFrom(after, boardPlace);
  await readOnlyAbout(act, await peopleOnBoard(act, programmeId, place));
  const { rows, next } = await loadBoard(act, programmeId, place);
  look(
    rows.filter(({ sealed }) => sealed).map(({ personId }) => personId),
    ["name-used", "where-now"],
  );
  return { lines: await boardLines(act, services.keys, rows, peers), next: placeToText(next) };
}

/** Whoever is on now, and the first by name, so that a small programme sees all of its peers. */
export async function peersToOffer(
  act: Act<StaffIdentity>,
  onNow: readonly Peer[],
  byName?: readonly Peer[],
): Promise<PeersToOffer> {
  const { programmeId } = act.who;
  const first = byName ?? (await peersByName(act, programmeId, undefined)).peers;
  const isOnNow = new Set(onNow.map(({ peerId }) => peerId));
  return {
    peers: [...onNow, ...first.filter(({ peerId }) => !isOnNow.has(peerId))],
    inAll: await countPeers(act, programmeId),
  };
}

/** What some of the peers carry, by name. */
export const loadsOf = ({ peers, next }: Awaited<ReturnType<typeof peersByName>>) => ({
  loads: peers.map(({ peerId, firstName, people, limit, onShiftUntil }) => ({
    peerId,
    firstName,
    people,
    limit,
    onShiftUntil: onShiftUntil?.toISOString() ?? null,
  })),
  next: placeToText(next),
});
