import { sql } from "kysely";
import { type Journey, loadJourney, type PersonRef } from "../bridge/journey/index.ts";
import { act, withinPerson } from "../platform/database/index.ts";
import { inventedNumber } from "./ids.ts";
import { hospitalOf, type UnitCode } from "./places.ts";
import type { Happening, HappeningOf, Someone } from "./story.ts";
import type { World } from "./world.ts";

/** Someone while their story is being told: where they lie now, and who they have become in the programme. */
export interface ToldPerson {
  readonly someone: Someone;
  stays: number;
  at: { readonly unit: UnitCode; readonly bed: string; readonly since: Date } | null;
  personId: string | null;
}

export const beginTelling = (someone: Someone): ToldPerson => ({
  someone,
  stays: 0,
  at: null,
  personId: null,
});

/** How each thing is made to happen, now. Throws when the programme refuses it: then the story is wrong. */
export type Tellers = {
  readonly [Name in Happening["do"]]: (
    world: World,
    person: ToldPerson,
    happening: HappeningOf<Name>,
  ) => Promise<unknown>;
};

/** The number that a hospital knows them by; each hospital has its own. */
export const recordOf = ({ someone }: ToldPerson, unit: UnitCode): string =>
  String(10_000_000 + inventedNumber(`${hospitalOf(unit).code} ${someone.legal.join(" ")}`, 89_999_999));

export function refOf({ places }: World, { personId, someone }: ToldPerson): PersonRef {
  if (!personId) throw new Error(`${someone.name} is not with the programme at this point.`);
  return { programmeId: places.programmeId, personId };
}

/** Their journey as it stands now. */
export function journeyOf(world: World, person: ToldPerson): Promise<Journey> {
  const { programmeId, personId } = refOf(world, person);
  const { database, clock } = world.services;
  return act(database, { kind: "system", programmeId }, clock(), async (outer) => {
    const journey = await withinPerson(outer, programmeId, personId, (inner) =>
      loadJourney(inner, { programmeId, personId }),
    );
    if (!journey) throw new Error(`${person.someone.name} has no journey at this point.`);
    return journey;
  });
}

/** Whom the programme made of the one in this stay. */
export function findPerson({ places, services }: World, stayId: string): Promise<string> {
  const { programmeId } = places;
  return act(services.database, { kind: "system", programmeId }, services.clock(), async ({ db }) => {
    const { rows } = await sql<{
      personId: string | null;
    }>`select person_of_stay(${stayId}) as person_id`.execute(db);
    const personId = rows[0]?.personId;
    if (!personId) throw new Error("Nobody of the programme is in this stay.");
    return personId;
  });
}
