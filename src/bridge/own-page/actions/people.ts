import type { Said } from "../page-data.ts";
import { askToComeBy, loadColleague, loadOwnPeers, openRequest } from "../store.ts";
import type { FormOf } from "./action.ts";
import { type Doing, decide, own, step } from "./doing.ts";

/** "Please come by". One at a time is enough. */
export async function comeBy({ act, idFor }: Doing): Promise<Said> {
  const peers = await loadOwnPeers(act);
  if (peers.length === 0) return "changed-meanwhile";
  if (!(await openRequest(act))) await askToComeBy(act, idFor("come by"));
  return "asked";
}

/** For this peer the person does not exist from now on. No reason is asked or kept. */
export async function notThisPeer(doing: Doing, { staffId }: FormOf<"not-this-peer">): Promise<Said> {
  if (!(await loadColleague(doing.act, staffId))?.isPeer) return "changed-meanwhile";
  const command = { ...own(doing, `not ${staffId}`), kind: "not this peer", peer: staffId } as const;
  return step(doing, command, "not-this-peer");
}

/** Everything closes to this one; a peer, too, is never asked again. */
export async function block(doing: Doing, { staffId }: FormOf<"block">): Promise<Said> {
  const colleague = await loadColleague(doing.act, staffId);
  if (!colleague) return "changed-meanwhile";
  const directive = {
    directiveId: doing.idFor(`block ${staffId}`),
    givenAt: doing.act.now,
    effect: "block",
    readerId: staffId,
  } as const;
  const directives = [{ directive, how: "own page" as const }];
  const tap = { ...doing, idFor: (what: string) => doing.idFor(`${what} ${staffId}`) };
  if (!colleague.isPeer || doing.journey.stage === "crossing")
    return decide(tap, directives, "blocked", colleague.isPeer ? staffId : null);
  const command = { ...own(tap, "not this peer"), kind: "not this peer", peer: staffId } as const;
  return step(tap, command, "blocked", { directives });
}

/** Takes back a block. A pair that was closed stays closed. */
export function unblock(doing: Doing, { staffId }: FormOf<"unblock">): Promise<Said> {
  const directive = {
    directiveId: doing.idFor(`unblock ${staffId}`),
    givenAt: doing.act.now,
    effect: "unblock",
    readerId: staffId,
  } as const;
  const tap = { ...doing, idFor: (what: string) => doing.idFor(`${what} ${staffId}`) };
  return decide(tap, [{ directive, how: "own page" }], "unblocked");
}
