import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { dayOf } from "../../platform/calendar/rules.ts";
import { type Lease, leaseOver, toldUnder } from "../../platform/changes/index.ts";
import { type Act, type StaffIdentity, withinPerson } from "../../platform/database/index.ts";
import { type Call, conflict, notFound, route, type Services } from "../../platform/http/index.ts";
import { any, type NewDirective } from "../../platform/permit/index.ts";
import { addContact, countUnwritten, isOwnContact } from "../contacts/index.ts";
import type { JourneyEvent, PersonRef } from "../journey/index.ts";
import { couldTakeOver } from "../matching/index.ts";
import { loadClockSettings, orRefuse, takeStep, toldAt } from "../steps/index.ts";
import {
  logContact,
  nothingWritten,
  type PeerStep,
  type stage,
  takeStep as takeStepContract,
} from "./contract.ts";
import { keyOf, relationTo } from "./store.ts";
import { mayDecideWith, mayRecord, maySendLate } from "./who-may.ts";

/** What a peer records about one of their people. */
export function registerRecording(app: FastifyInstance, services: Services): void {
  route(app, services, logContact, {
    permit: async (call) => any(mayRecord(await relationNow(call)), maySendLate(await heldThem(call))),
    audit: ({ params }) => ({ action: "record contact", personId: params.personId }),
    async answer(call) {
      const { act, params, body } = call;
      const ref = { programmeId: act.who.programmeId, personId: params.personId };
      const lease = await leaseOver(act, call.leaseId, params.personId);
      const told = toldBy(lease, body.at, act.now);
      const at = body.outcome === "planned" ? new Date(body.at) : told;
      const key = body.words ? await keyOf(act, services.keys, ref) : undefined;
      if (body.corrects && !(await isOwnContact(act, ref, body.corrects))) throw notFound();
      const contact = { id: body.contactId, at, result: body.outcome } as const;
      const command: JourneyEvent = {
        id: body.contactId,
        kind: "contact",
        at: told,
        by: { role: "peer", id: act.who.id },
        contact,
        ...(body.corrects && { corrects: body.corrects }),
      };
      orRefuse(
        await takeStep(act, ref, command, {
          onShift: true,
          ...asLease(act, lease),
          // Whoever is with the person no more opens nothing, not even what was said while they were.
          ...(body.words?.level === "crosses to the team" &&
            mayRecord(await relationNow(call)).allowed && {
              directives: [yesToTheseWords(act.now, act.who.id)],
            }),
          after: (inner, journey) =>
            addContact(
              inner,
              ref,
              {
                ...body,
                at,
                journeyId: journey.id,
                peerId: act.who.id,
                forPersonOnly: journey.forPersonOnly.includes(body.contactId),
              },
              key,
            ),
        }),
      );
      return { contactId: body.contactId };
    },
  });

  route(app, services, nothingWritten, {
    permit: async (call) => any(mayRecord(await relationNow(call)), maySendLate(await heldThem(call))),
    async answer({ act, params, body, leaseId }) {
      const { zone } = await loadClockSettings(act, act.who.programmeId);
      const told = toldBy(await leaseOver(act, leaseId, params.personId), body.at, act.now);
      await countUnwritten(act, act.who.programmeId, dayOf(told, zone));
      return { counted: true as const };
    },
  });

  route(app, services, takeStepContract, {
    permit: async (call) => {
      const { step } = call.body;
      const relation = await relationNow(call);
      const now = recordedByCover.has(step) ? mayRecord(relation) : mayDecideWith(relation);
      return step in asWritten ? any(now, maySendLate(await heldThem(call))) : now;
    },
    audit: ({ params, body }) => ({ action: body.step, personId: params.personId }),
    async answer({ act, params, body, leaseId }) {
      const ref = { programmeId: act.who.programmeId, personId: params.personId };
      const lease = body.step in asWritten ? await leaseOver(act, leaseId, params.personId) : undefined;
      const base = { id: body.eventId, at: toldBy(lease, body.at, act.now) };
      const peer = { role: "peer", id: act.who.id } as const;
      const person = { role: "person", id: params.personId } as const;
      const command = eventFor(body.step, {
        base,
        peer,
        person,
        toPeer: body.toPeer,
        until: body.until ? new Date(body.until) : null,
      });
      if (body.toPeer) await refuseUnavailable(act, ref, body.toPeer, body.step);
      const outcome = await takeStep(act, ref, command(false), { onShift: true, ...asLease(act, lease) });
      // "Not me" has two rows in the table: before and after the yes to peer support.
      const later = "refused" in outcome && outcome.refused === "not from here" && body.step === "not me";
      const { journey } = orRefuse(
        later ? await takeStep(act, ref, command(true), { onShift: true }) : outcome,
      );
      if (journey.forPersonOnly.includes(body.eventId)) return { stage: asWritten[body.step] ?? "met" };
      return { stage: journey.stage };
    },
  });
}

type Recording = Pick<Call<{ readonly personId: string }, unknown, unknown>, "act" | "params" | "leaseId">;

const relationNow = ({ act, params }: Recording) => relationTo(act, params.personId);

const heldThem = async ({ act, params, leaseId }: Recording): Promise<boolean> =>
  (await leaseOver(act, leaseId, params.personId)) !== undefined;

const toldBy = (lease: Lease | undefined, said: string, now: Date): Date =>
  lease ? toldUnder(lease, said, now) : toldAt(said, now);

const asLease = (act: Act<StaffIdentity>, lease: Lease | undefined) =>
  lease ? { lease: { peer: act.who.id, from: lease.from, until: lease.until } } : {};

/** Steps that a phone writes down by itself, and the stage they lead to as the phone knows it: all it is told of one sent late. */
const asWritten: Partial<Record<PeerStep, z.infer<typeof stage>>> = { met: "met", "not there": "meeting" };

/** One and the same answer for everyone to whom the person can't go, whatever the reason is. */
async function refuseUnavailable(act: Act, ref: PersonRef, toPeer: string, step: PeerStep): Promise<void> {
  const could = await withinPerson(act, ref.programmeId, ref.personId, (inner) =>
    couldTakeOver(inner, ref, toPeer, step === "on cover" ? "in cover" : "for good"),
  );
  if (!could) orRefuse({ refused: "not available" });
}

/** Words cross to the team only with the person, who heard them: so the peer who wrote them may read them, too. */
const yesToTheseWords = (givenAt: Date, heardBy: string): NewDirective => ({
  directive: {
    directiveId: uuidv7(),
    givenAt,
    effect: "allow",
    reader: "assigned-peer",
    item: "words-to-team",
    readerId: null,
    stayId: null,
  },
  how: "aloud",
  heardBy,
});

const recordedByCover = new Set<PeerStep>([
  "paused",
  "no longer paused",
  "stopped",
  "cannot be asked",
  "can be asked again",
]);

interface Parts {
  readonly base: { readonly id: string; readonly at: Date };
  readonly peer: { readonly role: "peer"; readonly id: string };
  readonly person: { readonly role: "person"; readonly id: string };
  readonly toPeer: string | null;
  readonly until: Date | null;
}

/** A peer's step as an event. What the person decided and said aloud is the person's event; the audit trail names who heard it. */
function eventFor(
  step: PeerStep,
  { base, peer, person, toPeer, until }: Parts,
): (crossing: boolean) => JourneyEvent {
  const named = (): string => {
    if (!toPeer) throw conflict("peer-needed", "Choose which peer.");
    return toPeer;
  };
  switch (step) {
    case "met":
    case "cannot be asked":
    case "can be asked again":
      return () => ({ ...base, kind: step, by: peer });
    case "not there":
      return () => ({ ...base, kind: step, by: peer, tooLate: false });
    case "not me":
      return (crossing) => ({ ...base, kind: crossing ? "not me later" : "not me", by: peer });
    case "paused":
    case "no longer paused":
    case "stopped":
      return () => ({ ...base, kind: step, by: person, how: "aloud" });
    case "handed over":
      return () => ({ ...base, kind: step, by: peer, peer: named(), personSaid: "aloud" });
    case "on cover": {
      if (!until) throw conflict("until-needed", "Say until when.");
      return () => ({ ...base, kind: step, by: peer, peer: named(), until });
    }
    case "finished":
      return () => ({ ...base, kind: step, by: peer, with: person, how: "aloud" });
  }
}
