import { v7 as uuidv7 } from "uuid";
import { stayForInvitation } from "../../hospital/stays/index.ts";
import { type Act, type StaffIdentity, withinPerson } from "../../platform/database/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Keyring } from "../../platform/sealing/index.ts";
import {
  type EventOf,
  isOpen,
  type Journey,
  loadJourney,
  type PersonRef,
  returnUntil,
} from "../journey/index.ts";
import { orRefuse, takeStep } from "../steps/index.ts";
import { knownPerson, preparePerson } from "./new-person.ts";
import { addInvitation } from "./store.ts";

export interface Asked {
  readonly invitationId: string;
  readonly stayId: string;
  readonly personTold: boolean;
  readonly bestTime: string;
  readonly wishes: string;
  readonly language: "en" | "fr" | "other";
  readonly pronouns: string;
}

/**
 * The care team's invitation after the person's own yes (row 3; a return, rows 43 and 44). Someone already with the
 * programme gets one more line for this inviter and nothing else: the answer is the same, and says nothing.
 */
export async function inviteFromWard(
  act: Act<StaffIdentity>,
  keys: Keyring,
  asked: Asked,
): Promise<{ readonly kind: "ward" | "emergency" }> {
  const stay = await stayForInvitation(act, keys, asked.stayId);
  if (!stay) throw notFound();
  const { programmeId, id } = act.who;
  const record = stay.recordHash ? { hospitalId: stay.hospitalId, recordHash: stay.recordHash } : null;
  const known = await knownPerson(act, asked.stayId, record);
  const introduction = {
    nameUsed: stay.identity.nameUsed,
    pronouns: asked.pronouns,
    wishes: asked.wishes,
    language: asked.language,
    record,
  };
  const person = known
    ? { ref: { programmeId, personId: known }, save: async () => {} }
    : await preparePerson(keys, programmeId, introduction);
  const before = known
    ? await withinPerson(act, programmeId, known, (inner) => loadJourney(inner, person.ref))
    : null;

  const add = async (inner: Act, journey: Journey): Promise<void> => {
    await addInvitation(inner, person.ref, {
      invitationId: asked.invitationId,
      journeyId: journey.id,
      cameFrom: before?.stage === "ended" ? "return" : "care team",
      inviterId: id,
      hospitalId: stay.hospitalId,
      unitId: stay.unitId,
      stayId: asked.stayId,
      bed: null,
      bestTime: asked.bestTime,
      personTold: asked.personTold,
    });
    await linkStay(inner, person.ref, journey.id, { hospitalId: stay.hospitalId, stayId: asked.stayId });
  };
  if (before && isOpen(before.stage)) {
    orRefuse(await takeStep(act, person.ref, null, { after: add }));
    return { kind: stay.unitKind };
  }
  const yes = { directiveId: uuidv7(), givenAt: act.now, effect: "yes to meeting" } as const;
  orRefuse(
    await takeStep(act, person.ref, invitedEvent(act, asked, before, stay.unitKind), {
      before: (inner) => person.save(inner),
      after: add,
      directives: [{ directive: yes, how: "said to staff", heardBy: id }],
    }),
  );
  return { kind: stay.unitKind };
}

type Beginning = EventOf<"invited" | "returned" | "returned late">;

function invitedEvent(
  act: Act<StaffIdentity>,
  asked: Asked,
  before: Journey | null,
  waiting: "ward" | "emergency",
): Beginning {
  const base = { id: asked.invitationId, at: act.now, waiting, canBeReached: false, stay: null };
  const by = { role: "care team", id: act.who.id } as const;
  if (before?.stage !== "ended")
    return { ...base, kind: "invited", by, personSaid: "aloud", journeyId: uuidv7() };
  const person = { role: "person", id: asked.stayId } as const;
  return act.now <= returnUntil(before)
    ? { ...base, kind: "returned", by: person, how: "aloud", journeyId: before.id }
    : { ...base, kind: "returned late", by: person, how: "aloud", journeyId: uuidv7() };
}

/** From now on the journey follows this stay. */
async function linkStay(
  act: Act,
  ref: PersonRef,
  journeyId: string,
  stay: { readonly hospitalId: string; readonly stayId: string },
): Promise<void> {
  await act.db
    .insertInto("journeyStay")
    .values({ ...ref, journeyId, ...stay, linkedAt: act.now })
    .onConflict((linked) =>
      linked.columns(["programmeId", "journeyId", "stayId"]).doUpdateSet({ openedToPeers: true }),
    )
    .execute();
}
