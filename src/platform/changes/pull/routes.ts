import type { FastifyInstance } from "fastify";
import { route, type Services } from "../../http/index.ts";
import { budget, deviceChanges } from "../contract.ts";
import type { HeldDocument, HeldLists, Holdings, Pull } from "../holdings.ts";
import { isRunning, type Lease } from "../lease/rules.ts";
import { findLease, noteHanded } from "../lease/store.ts";
import { mayHoldOnPhone } from "../policy.ts";
import { type Cursor, decodeCursor, encodeCursor, markOf } from "./cursor.ts";
import { fitting, type Holdable } from "./rules.ts";
import { changedSince, settledNow } from "./store.ts";

/** What a phone holds, and what changed of it. */
export function registerPull(app: FastifyInstance, services: Services, holdings: Holdings): void {
  route(app, services, deviceChanges, {
    permit: ({ act }) => mayHoldOnPhone(act.who.roles),
    async answer(call) {
      const { act, query, leaseId } = call;
      const settled = await settledNow(act);
      const lease = leaseId ? await findLease(act, leaseId) : undefined;
      const shift = await holdings.shiftNow(act, act.who.programmeId, act.who.id);
      if (!lease || !shift || !isRunning(lease, act.now)) return nothing;
      const lists = await listsOf(call, holdings);
      const { held, leftOut } = fitting(lists.people, budget.hard);
      const ids = held.map(({ personId }) => personId);
      const marks = marksOf(lists.documents, leftOut);
      const before = since(decodeCursor(query.after, lease.leaseId), settled, marks);
      const changed = before ? await changedSince(act, ids, before.settled, before.at) : new Set(ids);
      const documents = [
        ...lists.documents.filter(({ name }) => before?.marks[name] !== marks[name]),
        ...(await holdings.people(
          call,
          ids.filter((id) => changed.has(id)),
        )),
      ];
      await noteHanded(
        act,
        lease.leaseId,
        lists.people.map(({ personId }) => personId),
      );
      return {
        cursor: encodeCursor({ leaseId: lease.leaseId, settled, at: act.now, marks }),
        lease: asAnswer(lease),
        whole: before === undefined,
        people: ids,
        documents,
        rows: held.reduce((sum, { rows }) => sum + rows, 0),
        budget,
        leftOut: leftOut.map(({ personId }) => personId),
      };
    },
  });
}

async function listsOf(call: Pull, { lists }: Holdings): Promise<HeldLists> {
  const rooms: HeldLists[] = [];
  for (const ofRoom of lists) rooms.push(await ofRoom(call));
  return {
    documents: rooms.flatMap(({ documents }) => documents),
    people: rooms.flatMap(({ people }) => people),
  };
}

/** What the lists hold, and who is left out, as the cursor remembers it. */
const marksOf = (lists: readonly HeldDocument[], leftOut: readonly Holdable[]): Cursor["marks"] => ({
  ...Object.fromEntries(lists.map(({ name, data, news }) => [name, markOf(news ?? data)])),
  "left out": markOf(leftOut.map(({ personId }) => personId)),
});

/**
 * The cursor, where it can be read on from. One that is ahead of the database was given before the database was restored
 * to an earlier state; and where others are left out than before, the phone may lack some whom it holds now.
 */
function since(cursor: Cursor | undefined, settled: string, marks: Cursor["marks"]): Cursor | undefined {
  if (!cursor || BigInt(cursor.settled) > BigInt(settled)) return undefined;
  return cursor.marks["left out"] === marks["left out"] ? cursor : undefined;
}

const nothing = {
  cursor: "",
  lease: null,
  whole: true,
  people: [],
  documents: [],
  rows: 0,
  budget,
  leftOut: [],
};

const asAnswer = ({ leaseId, from, until }: Lease) => ({
  leaseId,
  from: from.toISOString(),
  until: until.toISOString(),
});
