import { v7 as uuidv7 } from "uuid";
import { addContact } from "../../src/bridge/contacts/index.ts";
import { addInvitation } from "../../src/bridge/invitation/index.ts";
import { preparePerson } from "../../src/bridge/invitation/new-person.ts";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import { addOffers } from "../../src/bridge/matching/index.ts";
import { type StayIdentity, sealIdentity } from "../../src/hospital/stays/index.ts";
import { act, type Identity, type StaffIdentity, withinPerson } from "../../src/platform/database/index.ts";
import type { ItemKind, Reader } from "../../src/platform/permit/index.ts";
import type { TestDatabase } from "../support/database.ts";
import { step } from "../support/people.ts";
import type { Unit, World } from "../support/world.ts";
import type { Phase } from "./phases.ts";

/** Words planted in everything sealed; found unsealed anywhere, they are a leak. */
export const planted = {
  name: "Tomasz-planted",
  wish: "wish-planted",
  legal: "Legal-planted",
  "only us two": "between-us-planted",
  "my peers": "for-peers-planted",
  "crosses to the team": "for-team-planted",
} as const;

export interface Cast {
  readonly dee: StaffIdentity;
  readonly amir: StaffIdentity;
  readonly noor: StaffIdentity;
  readonly bea: StaffIdentity;
  readonly joan: StaffIdentity;
  readonly maya: StaffIdentity;
  readonly osei: StaffIdentity;
  readonly evaluator: StaffIdentity;
  readonly luc: StaffIdentity;
  readonly administrator: StaffIdentity;
}

export async function hireCast(world: World): Promise<Cast> {
  return {
    dee: await world.hire("Dee", ["peer"]),
    amir: await world.hire("Amir", ["peer"]),
    noor: await world.hire("Noor", ["peer"]),
    bea: await world.hire("Bea", ["mentor"]),
    joan: await world.hire("Joan", ["coordinator"]),
    maya: await world.hire("Maya", ["care-team"], { units: [world.north] }),
    osei: await world.hire("Osei", ["care-team"], { units: [world.south] }),
    evaluator: await world.hire("Ev", ["evaluator"]),
    luc: await world.hire("Luc", ["privacy-officer"]),
    administrator: await world.hire("Ada", ["administrator"]),
  };
}

/** One person at one moment of their way, with everything in place that the table speaks of. */
export interface Scene {
  readonly phase: Phase;
  readonly ref: PersonRef;
  readonly journeyId: string;
  readonly stayId: string;
  readonly backStayId: string;
  readonly person: Identity;
}

/** The yeses of one's own that the talk can ask for, and those that have no line in it yet. */
const ownYeses: readonly (readonly [Reader, ItemKind])[] = [
  ["assigned-peer", "legal-name"],
  ["assigned-peer", "back-in-hospital"],
  ["assigned-peer", "words-to-team"],
  ["cover", "words-my-peers"],
  ["cover", "words-to-team"],
  ["cover", "legal-name"],
  ["cover", "back-in-hospital"],
  ["care-team", "who-my-peer-is"],
  ["care-team", "contact-made"],
  ["care-team", "what-was-done"],
  ["care-team", "words-to-team"],
  ["care-team", "follow-ups"],
];

export async function play(made: TestDatabase, world: World, cast: Cast, phase: Phase): Promise<Scene> {
  const stayId = await openStay(made, world, world.north);
  const backStayId = await openStay(made, world, world.emergency);
  const asked = phase === "nothing said";
  const introduction = {
    nameUsed: planted.name,
    pronouns: "",
    wishes: planted.wish,
    language: "en",
    record: null,
  } as const;
  const { ref, save } = await preparePerson(made.keys, world.programmeId, introduction);
  const journeyId = uuidv7();
  const scene: Scene = {
    phase,
    ref,
    journeyId,
    stayId,
    backStayId,
    person: { kind: "person", id: ref.personId, programmeId: ref.programmeId },
  };
  const person = { role: "person", id: ref.personId } as const;
  const peer = { role: "peer", id: cast.dee.id } as const;
  const invitation = {
    invitationId: uuidv7(),
    journeyId,
    hospitalId: world.hospitalId,
    unitId: world.north.unitId,
    stayId,
    bed: null,
    bestTime: "any time",
    personTold: true,
  };
  const noteSaidNo = () =>
    act(made.database, { kind: "hospital", hospitalId: world.hospitalId }, made.now, ({ db }) =>
      db
        .insertInto("askedSaidNo")
        .values({ hospitalId: world.hospitalId, stayId, askedAt: made.now, askedBy: cast.maya.id })
        .execute(),
    );
  const link = (id: string, opened: boolean) =>
    within(made, ref, ({ db }) =>
      db
        .insertInto("journeyStay")
        .values({
          ...ref,
          journeyId,
          hospitalId: world.hospitalId,
          stayId: id,
          linkedAt: made.now,
          openedToPeers: opened,
        })
        .execute(),
    );
  if (asked) {
    await noteSaidNo();
    const begin = { journeyId, waiting: "ward", canBeReached: false, stay: null } as const;
    await step<"invited by ward code">(
      made,
      ref,
      { kind: "invited by ward code", by: { role: "code holder", id: world.north.unitId }, ...begin },
      {
        before: save,
        after: (inner) =>
          addInvitation(inner, ref, {
            ...invitation,
            cameFrom: "ward code",
            inviterId: null,
            personTold: false,
          }),
      },
    );
    await link(stayId, true);
    return scene;
  }
  await step<"invited">(
    made,
    ref,
    {
      kind: "invited",
      by: { role: "care team", id: cast.maya.id },
      personSaid: "aloud",
      journeyId,
      waiting: "ward",
      canBeReached: false,
      stay: null,
    },
    {
      before: save,
      after: (inner) =>
        addInvitation(inner, ref, { ...invitation, cameFrom: "care team", inviterId: cast.maya.id }),
      directives: [
        {
          directive: { directiveId: uuidv7(), givenAt: made.now, effect: "yes to meeting" },
          how: "said to staff",
        },
      ],
    },
  );
  await link(stayId, true);
  await noteSaidNo();
  await step<"offered">(
    made,
    ref,
    { kind: "offered", by: { role: "coordinator", id: cast.joan.id }, peers: [cast.dee.id, cast.noor.id] },
    {
      after: (inner, journey) =>
        addOffers(inner, ref, journey, [offerTo(cast.dee, made), offerTo(cast.noor, made)]),
    },
  );
  if (phase === "offered") return scene;
  await step<"can meet">(made, ref, { kind: "can meet", by: peer }, { onShift: true });
  if (phase === "meeting") return scene;
  await step<"met">(made, ref, { kind: "met", by: peer });
  const proof = { how: "aloud", heardBy: cast.dee.id } as const;
  await step<"said yes to peer support">(
    made,
    ref,
    { kind: "said yes to peer support", by: person, personSaid: "aloud", proof: "witness" },
    {
      directives: [
        { directive: { directiveId: uuidv7(), givenAt: made.now, effect: "yes to peer support" }, ...proof },
      ],
    },
  );
  await step<"on cover">(made, ref, {
    kind: "on cover",
    by: peer,
    peer: cast.amir.id,
    until: new Date(made.now.getTime() + 4 * 3_600_000),
  });
  await leave(made, world, stayId);
  const ownYes = phase !== "peer support";
  await link(backStayId, ownYes);
  for (const level of ["only us two", "my peers", "crosses to the team"] as const)
    await log(made, scene, cast.dee, level);
  await act(made.database, scene.person, made.now, ({ db }) =>
    db
      .insertInto("comeByRequest")
      .values({ ...ref, requestId: uuidv7(), askedAt: made.now })
      .execute(),
  );
  if (ownYes) await share(made, scene, ownYeses);
  if (phase === "blocked by the person") await block(made, scene, Object.values(cast));
  if (phase === "stopped") await step<"stopped">(made, ref, { kind: "stopped", by: person });
  return scene;
}

const offerTo = (peer: StaffIdentity, made: TestDatabase) => ({
  peerId: peer.id,
  unitId: null,
  language: "en",
  fits: [],
  closesAt: new Date(made.now.getTime() + 30 * 60_000),
});

const within = <T>(made: TestDatabase, ref: PersonRef, work: Parameters<typeof withinPerson<T>>[3]) =>
  act(made.database, { kind: "system", programmeId: ref.programmeId }, made.now, (outer) =>
    withinPerson(outer, ref.programmeId, ref.personId, work),
  );

async function openStay(made: TestDatabase, world: World, unit: Unit): Promise<string> {
  const stayId = uuidv7();
  const key = await made.keys.create();
  const row = { hospitalId: world.hospitalId, stayId };
  const identity: StayIdentity = {
    nameUsed: planted.legal,
    legalName: { family: planted.legal, given: "" },
    birthYear: 1980,
    recordNumbers: [],
    visitNumber: stayId,
  };
  await act(made.database, { kind: "hospital", hospitalId: world.hospitalId }, made.now, async ({ db }) => {
    await db
      .insertInto("stay")
      .values({
        ...row,
        visitHash: made.keys.fingerprint(stayId),
        class: "inpatient",
        state: "open",
        unitId: unit.unitId,
        bed: "12",
        admittedAt: made.now,
        lastEventAt: made.now,
      })
      .execute();
    await db
      .insertInto("stayIdentity")
      .values({ ...row, keyId: key.keyId, sealed: sealIdentity(key, stayId, identity) })
      .execute();
  });
  return stayId;
}

const leave = (made: TestDatabase, world: World, stayId: string) =>
  act(made.database, { kind: "hospital", hospitalId: world.hospitalId }, made.now, async ({ db }) => {
    const row = { hospitalId: world.hospitalId, stayId };
    await db
      .updateTable("stay")
      .set({ state: "departed", readableUntil: new Date(made.now.getTime() + 72 * 3_600_000) })
      .where((is) => is.and(row))
      .execute();
    await db
      .insertInto("stayDeparture")
      .values({ ...row, departedAt: made.now, kind: "planned" })
      .execute();
  });

async function log(
  made: TestDatabase,
  { ref }: Scene,
  dee: StaffIdentity,
  level: "only us two" | "my peers" | "crosses to the team",
) {
  const contactId = uuidv7();
  const { keyId } = await within(made, ref, ({ db }) =>
    db.selectFrom("person").select("keyId").executeTakeFirstOrThrow(),
  );
  const key = await made.keys.find(keyId);
  await step<"contact">(
    made,
    ref,
    {
      kind: "contact",
      by: { role: "peer", id: dee.id },
      contact: { id: contactId, at: made.now, result: "reached" },
    },
    {
      after: (inner, journey) =>
        addContact(
          inner,
          ref,
          {
            contactId,
            journeyId: journey.id,
            peerId: dee.id,
            at: made.now,
            outcome: "reached",
            way: "in person",
            activities: ["company"],
            words: { level, text: planted[level] },
            corrects: null,
            forPersonOnly: false,
          },
          key,
        ),
    },
  );
}

async function share(made: TestDatabase, { ref }: Scene, yeses: readonly (readonly [Reader, ItemKind])[]) {
  const directives = yeses.map(([reader, item]) => ({
    directive: {
      directiveId: uuidv7(),
      givenAt: made.now,
      effect: "allow",
      reader,
      item,
      readerId: null,
      stayId: null,
    } as const,
    how: "own page" as const,
  }));
  await step<"sharing changed">(
    made,
    ref,
    { kind: "sharing changed", by: { role: "person", id: ref.personId }, blockedPeer: null },
    { directives },
  );
}

async function block(made: TestDatabase, { ref }: Scene, staff: readonly StaffIdentity[]) {
  const directives = staff.map(({ id }) => ({
    directive: { directiveId: uuidv7(), givenAt: made.now, effect: "block", readerId: id } as const,
    how: "own page" as const,
  }));
  await step<"sharing changed">(
    made,
    ref,
    { kind: "sharing changed", by: { role: "person", id: ref.personId }, blockedPeer: staff[0]?.id ?? null },
    { directives },
  );
}
