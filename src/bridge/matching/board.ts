import type { Act } from "../../platform/database/index.ts";
import type { Keyring } from "../../platform/sealing/index.ts";
import { profileOpener } from "../people/index.ts";
import { type BoardRow, loadNotAvailable } from "./board-store.ts";
import type { BoardLine } from "./contract.ts";
import { byFit, type Candidate, fits, isAvailable } from "./rules.ts";

/** The peers among whom someone is looked for: all who are on now and the first by name, of so many. */
export interface PeersToOffer {
  readonly peers: readonly Omit<Candidate, "free">[];
  readonly inAll: number;
}

/** Enough to choose from and to see that someone isn't there; how many more there are stands beside it. */
export const mostCandidates = 8;

/**
 * The lines of the board. Who can't go for this one stands there in one and the same wording, last and by name,
 * whatever the reason is: load, hours, leave, no answer, "not now" or a closed pair.
 */
export async function boardLines(
  act: Act,
  keys: Keyring,
  rows: readonly BoardRow[],
  { peers, inAll }: PeersToOffer,
): Promise<BoardLine[]> {
  const notAvailable = await loadNotAvailable(
    act,
    rows.map(({ journeyId }) => journeyId),
  );
  const openProfile = profileOpener(keys);
  return Promise.all(
    rows.map(async (row) => {
      const { keyId, sealed, personId } = row;
      const named = keyId && sealed && !row.unchecked ? await openProfile({ personId, keyId, sealed }) : null;
      const candidates = peers.map((peer) => ({
        ...peer,
        free: !notAvailable.has(`${row.journeyId} ${peer.peerId}`),
      }));
      return {
        ...lineOf(row),
        nameUsed: named?.nameUsed ?? null,
        ...candidateLines(candidates, inAll, row),
      };
    }),
  );
}

function lineOf(row: BoardRow) {
  return {
    journeyId: row.journeyId,
    stage: row.stage,
    placeKind: row.placeKind,
    hospital: row.hospital,
    unit: row.unit,
    bed: row.bed,
    language: row.language ?? "other",
    askedAt: row.askedAt.toISOString(),
    meetDueAt: row.meetDueAt?.toISOString() ?? null,
    overdue: row.overdue,
    unchecked: row.unchecked,
    betweenPeers: row.betweenPeers,
    waves: row.waves,
  };
}

function candidateLines(
  candidates: readonly Candidate[],
  inAll: number,
  row: BoardRow,
): Pick<BoardLine, "candidates" | "couldGo" | "others"> {
  const wanted = { hospitalId: row.hospitalId, language: row.language ?? "other" };
  const could = byFit(candidates.filter(isAvailable), wanted);
  const others = candidates
    .filter((candidate) => !isAvailable(candidate))
    .sort((a, b) => a.firstName.localeCompare(b.firstName));
  return {
    couldGo: could.length,
    others: inAll - could.length,
    candidates: [
      ...could.slice(0, mostCandidates).map((peer) => ({
        peerId: peer.peerId,
        firstName: peer.firstName,
        available: true,
        because: [...fits(peer, wanted)],
        onShiftUntil: peer.onShiftUntil?.toISOString() ?? null,
        load: peer.people,
      })),
      ...others.slice(0, mostCandidates).map((peer) => ({
        peerId: peer.peerId,
        firstName: peer.firstName,
        available: false,
        because: [],
        onShiftUntil: null,
        load: null,
      })),
    ],
  };
}
