import { v7 as uuidv7 } from "uuid";
import type { Actor, JourneyEvent } from "../bridge/journey/index.ts";
import { orRefuse, takeStep } from "../bridge/steps/index.ts";
import { act } from "../platform/database/index.ts";
import { refOf, type Tellers, type ToldPerson } from "./told-person.ts";
import type { World } from "./world.ts";

/** What is decided where the programme has no screen for it yet: the same steps, under the same rules. */
export const besideTellers = {
  "asks to come by": comeBy,
  "takes it back": (world, person) =>
    take(world, person, ({ person: by }) => ({ kind: "called back", by, how: "aloud" })),
  "cannot be asked": (world, person, { by }) =>
    take(world, person, () => ({
      kind: "cannot be asked",
      by: { role: "care team", id: world.places.staffId(by) },
    })),
  "not this peer": (world, person, { peer }) =>
    take(world, person, ({ person: by }) => ({
      kind: "not this peer",
      by,
      how: "aloud",
      peer: world.places.staffId(peer),
    })),
  "left before meeting": (world, person, { peer }) =>
    take(world, person, () => ({
      kind: "not there",
      by: { role: "peer", id: world.places.staffId(peer) },
      tooLate: true,
    })),
  "goes on longer": (world, person, { days }) =>
    take(world, person, ({ person: by, coordinator }) => ({
      kind: "longer agreed",
      by,
      with: coordinator,
      how: "aloud",
      days,
    })),
  "is not reached": (world, person, { peer }) =>
    take(world, person, ({ coordinator }) => ({
      kind: "not reached",
      by: { role: "peer", id: world.places.staffId(peer) },
      with: coordinator,
    })),
  "moves to another programme": (world, person) =>
    take(world, person, ({ person: by }) => ({ kind: "moved programme", by, how: "aloud" })),
} satisfies Partial<Tellers>;

type Decided = DistributiveOmit<JourneyEvent, "id" | "at">;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
interface Deciding {
  readonly person: Actor;
  readonly coordinator: Actor;
}

async function take(world: World, person: ToldPerson, decide: (by: Deciding) => Decided): Promise<void> {
  const ref = refOf(world, person);
  const decided = decide({
    person: { role: "person", id: ref.personId },
    coordinator: { role: "coordinator", id: world.places.staffId("joan") },
  });
  const system = { kind: "system", programmeId: ref.programmeId } as const;
  await act(world.services.database, system, world.services.clock(), async (outer) => {
    const event = { ...decided, id: uuidv7(), at: outer.now } as JourneyEvent;
    orRefuse(await takeStep(outer, ref, event));
  });
}

/** On their own page: please come by. */
async function comeBy(world: World, person: ToldPerson): Promise<void> {
  const { programmeId, personId } = refOf(world, person);
  const now = world.services.clock();
  await act(world.services.database, { kind: "person", programmeId, id: personId }, now, ({ db }) =>
    db
      .insertInto("comeByRequest")
      .values({ programmeId, personId, requestId: uuidv7(), askedAt: now })
      .execute(),
  );
}
