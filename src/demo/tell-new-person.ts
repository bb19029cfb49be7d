import { v7 as uuidv7 } from "uuid";
import { addInvitation, preparePerson } from "../bridge/invitation/index.ts";
import type { JourneyEvent } from "../bridge/journey/index.ts";
import { orRefuse, takeStep } from "../bridge/steps/index.ts";
import { codeOf } from "../bridge/ward-code/index.ts";
import { act } from "../platform/database/index.ts";
import type { Tellers, ToldPerson } from "./told-person.ts";
import type { World } from "./world.ts";

/** People who come to the programme without a nurse at a screen: by a ward's printed code, or at the office. */
export const newPersonTellers = {
  "is asked for by ward code": (world, _, { unit, bed }) =>
    world.send(`/w/${codeOf(world.services.keys, world.places.wardCodeId(unit))}`, {
      id: uuidv7(),
      forWhom: "someone who said yes",
      bed,
    }),
  "asks themselves": asksThemselves,
} satisfies Partial<Tellers>;

/** In no hospital: what the person says aloud at the office is written down there and then. */
async function asksThemselves(world: World, person: ToldPerson): Promise<void> {
  const { keys, database, clock } = world.services;
  const { programmeId } = world.places;
  const { name, pronouns, speaks } = person.someone;
  const introduction = { nameUsed: name, pronouns, wishes: "", language: speaks, record: null };
  const { ref, save } = await preparePerson(keys, programmeId, introduction);
  const invitationId = uuidv7();
  await act(database, { kind: "system", programmeId }, clock(), async (outer) => {
    const asked: JourneyEvent = {
      id: invitationId,
      kind: "invited",
      at: outer.now,
      by: { role: "person", id: ref.personId },
      personSaid: "aloud",
      journeyId: uuidv7(),
      waiting: "outside",
      canBeReached: true,
      stay: null,
    };
    const yes = { directiveId: uuidv7(), givenAt: outer.now, effect: "yes to meeting" } as const;
    const nowhere = { inviterId: null, hospitalId: null, unitId: null, stayId: null, bed: null } as const;
    const outcome = await takeStep(outer, ref, asked, {
      before: save,
      after: (inner, { id: journeyId }) =>
        addInvitation(inner, ref, {
          ...nowhere,
          invitationId,
          journeyId,
          cameFrom: "person",
          bestTime: "any time",
          personTold: false,
        }),
      directives: [{ directive: yes, how: "aloud" }],
    });
    orRefuse(outcome);
  });
  person.personId = ref.personId;
}
