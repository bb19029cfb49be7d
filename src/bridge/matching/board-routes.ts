import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { record } from "../../platform/audit/index.ts";
import { dayOf, startOfDay } from "../../platform/calendar/rules.ts";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import { type Call, conflict, notFound, route, type Services } from "../../platform/http/index.ts";
import type { JourneyEvent, PersonRef } from "../journey/index.ts";
import {
  loadClockSettings,
  matchingFor,
  offerNextWave,
  offerTo as offerToPeers,
  orRefuse,
  takeStep,
} from "../steps/index.ts";
import { loadsOf, peersToOffer, registerBoardPages, waitingPage } from "./board-pages.ts";
import { countBoard, loadLate, loadNumbers, loadOnTheWay } from "./board-store.ts";
import { board, coordinatorStep, offerTo } from "./contract.ts";
import { peersByName, peersOnNow } from "./peers-store.ts";
import { mayMatch } from "./policy.ts";

type CoordinatorAct = Act<StaffIdentity>;

/** What the board needs from the hospital's side. */
export interface BoardNeeds {
  readonly countWaitingMessages: (act: Act, programmeId: string) => Promise<number>;
}

export function registerBoard(app: FastifyInstance, services: Services, needs: BoardNeeds): void {
  registerBoardPages(app, services);
  route(app, services, board, {
    permit: ({ act }) => mayMatch(act.who.roles),
    async answer(call) {
      const { act } = call;
      const { programmeId } = act.who;
      const { zone } = await loadClockSettings(act, programmeId);
      const onNow = await peersOnNow(act, programmeId);
      const counted = await countBoard(act, programmeId);
      const { due, overdue, metToday } = await loadNumbers(
        act,
        programmeId,
        startOfDay(dayOf(act.now, zone), zone),
      );
      const byName = await peersByName(act, programmeId, undefined);
      const { loads, next: nextLoads } = loadsOf(byName);
      // From here on only about those whom it shows: whoever is counted is not read.
      const waiting = await waitingPage(call, undefined, await peersToOffer(act, onNow, byName.peers));
      const onTheWay = await loadOnTheWay(act, programmeId);
      const late = await loadLate(act, programmeId);
      return {
        ...waiting,
        canGo: onNow.some(({ peerId }) => peerId === act.who.id),
        peersOnNow: onNow.length,
        waiting: { overdue: counted.overdue, others: counted.others },
        onTheWay: onTheWay.map(({ since, ...line }) => ({ ...line, since: since.toISOString() })),
        onTheWayInAll: counted.onTheWay,
        loads,
        nextLoads,
        checkIns: { due, overdue },
        late: late.map(({ dueAt, ...line }) => ({ ...line, dueAt: dueAt.toISOString() })),
        waitingMessages: await needs.countWaitingMessages(act, programmeId),
        metToday,
      };
    },
  });

  route(app, services, offerTo, {
    permit: ({ act }) => mayMatch(act.who.roles),
    async answer({ act, params, body }) {
      const ref = await personOf(act, params.journeyId);
      const [peer] = (await matchingFor(act, ref, [body.peerId])).candidates;
      // Not free, not on shift, not a peer: one and the same answer.
      if (!peer?.free) throw conflict("step-not-available", "Not available for this one.");
      const { journey } = orRefuse(
        await offerToPeers(act, ref, [peer], { role: "coordinator", id: act.who.id }),
      );
      recordAbout(act, ref, "offer by hand");
      return { stage: journey.stage };
    },
  });

  route(app, services, coordinatorStep, {
    permit: ({ act }) => mayMatch(act.who.roles),
    async answer({ act, params, body }) {
      const ref = await personOf(act, params.journeyId);
      recordAbout(act, ref, body.step);
      if (body.step === "go myself") return { stage: await goMyself(act, ref) };
      if (body.step === "keep offering")
        return { stage: orRefuse(await offerNextWave(act, ref)).journey.stage };
      const by = { role: "coordinator", id: act.who.id } as const;
      const event: JourneyEvent =
        body.step === "checked"
          ? { id: body.eventId, kind: "checked", at: act.now, by, personSaid: "aloud" }
          : {
              id: body.eventId,
              kind: body.step === "asked in error" ? "called back" : "nobody can come",
              at: act.now,
              by,
            };
      const yes = { directiveId: uuidv7(), givenAt: act.now, effect: "yes to meeting" } as const;
      const directives =
        body.step === "checked"
          ? [{ directive: yes, how: "said to staff" as const, heardBy: act.who.id }]
          : undefined;
      const { journey } = orRefuse(await takeStep(act, ref, event, directives ? { directives } : {}));
      return { stage: journey.stage };
    },
  });
}

/** Undone with everything else where the step is refused. */
const recordAbout = (act: CoordinatorAct, { programmeId, personId }: PersonRef, action: string): void =>
  record(act, programmeId, [{ action, because: mayMatch(act.who.roles).because, personId }]);

/** A coordinator who goes sees as a peer for that person, and it is recorded as such: offered to them, and taken. */
async function goMyself(act: CoordinatorAct, ref: PersonRef) {
  const [me] = (await matchingFor(act, ref, [act.who.id])).candidates;
  if (!me?.free) throw conflict("step-not-available", "Not available for this one.");
  orRefuse(await offerToPeers(act, ref, [me], { role: "coordinator", id: act.who.id }));
  const command = {
    id: uuidv7(),
    kind: "can meet",
    at: act.now,
    by: { role: "peer", id: act.who.id },
  } as const;
  return orRefuse(await takeStep(act, ref, command, { onShift: me.onShiftUntil !== null })).journey.stage;
}

async function personOf(act: Call<unknown, unknown, unknown>["act"], journeyId: string): Promise<PersonRef> {
  const { rows } = await sql<{
    personId: string | null;
  }>`select person_of_journey(${journeyId}) as person_id`.execute(act.db);
  const personId = rows[0]?.personId;
  if (!personId) throw notFound();
  return { programmeId: act.who.programmeId, personId };
}
