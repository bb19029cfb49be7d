import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { type Act, withinPerson } from "../../platform/database/index.ts";
import { conflict, notFound, route, type Services } from "../../platform/http/index.ts";
import type { NewDirective } from "../../platform/permit/index.ts";
import { addContact, countUnwritten, isOwnContact } from "../contacts/index.ts";
import { dayOf } from "../follow-up/rules.ts";
import type { JourneyEvent, PersonRef } from "../journey/index.ts";
import { couldTakeOver } from "../matching/index.ts";
import { loadClockSettings, orRefuse, takeStep, toldAt } from "../steps/index.ts";
import { logContact, nothingWritten, type PeerStep, takeStep as takeStepContract } from "./contract.ts";
import { keyOf, relationTo } from "./store.ts";
import { mayDecideWith, mayRecord } from "./who-may.ts";

/** What a peer records about one of their people. */
export function registerRecording(app: FastifyInstance, services: Services): void {
  route(app, services, logContact, {
    permit: async ({ act, params }) => mayRecord(await relationTo(act, params.personId)),
    audit: ({ params }) => ({ action: "record contact", personId: params.personId }),
    async answer({ act, params, body }) {
      const ref = { programmeId: act.who.programmeId, personId: params.personId };
      const told = toldAt(body.at, act.now);
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
          ...(body.words?.level === "crosses to the team" && {
            directives: [yesToTheseWords(act.now, act.who.id)],
          }),
          after: (inner, journey) =>
            addContact(inner, ref, { ...body, at, journeyId: journey.id, peerId: act.who.id }, key),
        }),
      );
      return { contactId: body.contactId };
    },
  });

  route(app, services, nothingWritten, {
    permit: async ({ act, params }) => mayRecord(await relationTo(act, params.personId)),
    async answer({ act, body }) {
      const { zone } = await loadClockSettings(act, act.who.programmeId);
      await countUnwritten(act, act.who.programmeId, dayOf(toldAt(body.at, act.now), zone));
      return { counted: true as const };
    },
  });

  route(app, services, takeStepContract, {
    permit: async ({ act, params, body }) => {
      const relation = await relationTo(act, params.personId);
      return recordedByCover.has(body.step) ? mayRecord(relation) : mayDecideWith(relation);
    },
    audit: ({ params, body }) => ({ action: body.step, personId: params.personId }),
    async answer({ act, params, body }) {
      const ref = { programmeId: act.who.programmeId, personId: params.personId };
      const base = { id: body.eventId, at: toldAt(body.at, act.now) };
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
      const outcome = await takeStep(act, ref, command(false), { onShift: true });
      // "Not me" has two rows in the table: before and after the yes to peer support.
      const later = "refused" in outcome && outcome.refused === "not from here" && body.step === "not me";
      const { journey } = orRefuse(
        later ? await takeStep(act, ref, command(true), { onShift: true }) : outcome,
      );
      return { stage: journey.stage };
    },
  });
}

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
