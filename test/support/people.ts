import { v7 as uuidv7 } from "uuid";
import { addInvitation } from "../../src/bridge/invitation/index.ts";
import { preparePerson } from "../../src/bridge/invitation/new-person.ts";
import type { JourneyEvent, PersonRef } from "../../src/bridge/journey/index.ts";
import { type StepOptions, type StepOutcome, takeStep, tick } from "../../src/bridge/steps/index.ts";
import type { TalkChoice } from "../../src/functions/trust/contract.ts";
import { directivesOf } from "../../src/functions/trust/talk.ts";
import { act, type StaffIdentity } from "../../src/platform/database/index.ts";
import type { TestDatabase } from "./database.ts";
import type { World } from "./world.ts";

type Command<Kind extends JourneyEvent["kind"]> = Omit<Extract<JourneyEvent, { kind: Kind }>, "id" | "at">;

/** One step of a person's journey, now, by the system on behalf of whoever `command.by` names. */
export const step = <Kind extends JourneyEvent["kind"]>(
  made: TestDatabase,
  ref: PersonRef,
  command: Command<Kind>,
  options: StepOptions = {},
): Promise<StepOutcome> =>
  act(made.database, { kind: "system", programmeId: ref.programmeId }, made.now, (outer) =>
    takeStep(outer, ref, { ...command, id: uuidv7(), at: made.now } as unknown as JourneyEvent, options),
  );

/** Wakes a journey up. */
export const wakeUp = (made: TestDatabase, ref: PersonRef): Promise<void> =>
  act(made.database, { kind: "system", programmeId: ref.programmeId }, made.now, (outer) => tick(outer, ref));

/** Someone who asked for a peer themselves, on no ward: invited, and nothing else yet. */
export async function invited(
  made: TestDatabase,
  world: World,
  nameUsed = "Tom",
  wishes = "",
): Promise<PersonRef> {
  const introduction = { nameUsed, pronouns: "he/him", wishes, language: "en", record: null } as const;
  const { ref, save } = await preparePerson(made.keys, world.programmeId, introduction);
  const yes = { directiveId: uuidv7(), givenAt: made.now, effect: "yes to meeting" } as const;
  const outcome = await step<"invited">(
    made,
    ref,
    {
      kind: "invited",
      by: { role: "person", id: ref.personId },
      personSaid: "aloud",
      journeyId: uuidv7(),
      waiting: "ward",
      canBeReached: true,
      stay: null,
    },
    {
      before: save,
      after: (inner, journey) =>
        addInvitation(inner, ref, {
          invitationId: uuidv7(),
          journeyId: journey.id,
          cameFrom: "person",
          inviterId: null,
          hospitalId: world.hospitalId,
          unitId: world.north.unitId,
          stayId: null,
          bed: null,
          bestTime: "any time",
          personTold: false,
        }),
      directives: [{ directive: yes, how: "aloud" }],
    },
  );
  if ("refused" in outcome) throw new Error(outcome.refused);
  return ref;
}

/** A person whom this peer is going to meet. */
export async function meeting(
  made: TestDatabase,
  world: World,
  peer: StaffIdentity,
  nameUsed?: string,
): Promise<PersonRef> {
  const ref = await invited(made, world, nameUsed);
  await expectStep(
    step<"offered">(made, ref, {
      kind: "offered",
      by: { role: "coordinator", id: peer.id },
      peers: [peer.id],
    }),
  );
  await expectStep(
    step<"can meet">(made, ref, { kind: "can meet", by: { role: "peer", id: peer.id } }, { onShift: true }),
  );
  return ref;
}

export async function met(
  made: TestDatabase,
  world: World,
  peer: StaffIdentity,
  nameUsed?: string,
): Promise<PersonRef> {
  const ref = await meeting(made, world, peer, nameUsed);
  await expectStep(step<"met">(made, ref, { kind: "met", by: { role: "peer", id: peer.id } }));
  return ref;
}

/** A person who said yes to peer support with this peer, and answered the talk's lines so. */
export async function crossing(
  made: TestDatabase,
  world: World,
  peer: StaffIdentity,
  nameUsed?: string,
  choices: readonly TalkChoice[] = [],
): Promise<PersonRef> {
  const ref = await met(made, world, peer, nameUsed);
  const proof = {
    at: made.now,
    how: "aloud",
    heardBy: peer.id,
    witnessSealed: Buffer.from("sealed"),
  } as const;
  const directives = directivesOf(uuidv7(), choices, null, proof);
  const by = { role: "person", id: ref.personId } as const;
  await expectStep(
    step<"said yes to peer support">(
      made,
      ref,
      { kind: "said yes to peer support", by, personSaid: "aloud", proof: "witness" },
      { directives },
    ),
  );
  return ref;
}

async function expectStep(outcome: Promise<StepOutcome>): Promise<void> {
  const done = await outcome;
  if ("refused" in done) throw new Error(`refused: ${done.refused}`);
}
