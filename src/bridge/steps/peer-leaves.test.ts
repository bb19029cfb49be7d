import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { crossing, meeting } from "../../../test/support/people.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act, withinPerson } from "../../platform/database/index.ts";
import { loadJourney, type PersonRef } from "../journey/index.ts";
import { peerLeaves } from "./index.ts";

const made = testDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(made);
});

const journeyOf = (ref: PersonRef) =>
  act(made.database, { kind: "system", programmeId: ref.programmeId }, made.now, (outer) =>
    withinPerson(outer, ref.programmeId, ref.personId, (inner) => loadJourney(inner, ref)),
  );

test("when Dee leaves the programme, whoever she supported is between peers, whoever she was to meet is offered again; nobody else notices, and twice is once", async () => {
  const dee = await world.hire("Dee", ["peer"]);
  const noor = await world.hire("Noor", ["peer"]);
  const joan = await world.hire("Joan", ["coordinator"]);
  const supported = await crossing(made, world, dee, "Tom");
  const toMeet = await meeting(made, world, dee, "Ray");
  const others = await crossing(made, world, noor, "Ali");
  const leave = () =>
    peerLeaves(made.services).work({ programmeId: world.programmeId, peerId: dee.id, by: joan.id });
  await leave();
  await leave();

  expect(await journeyOf(supported)).toMatchObject({ stage: "crossing", peer: null });
  expect((await journeyOf(supported))?.overlays["between peers"]).toBeDefined();
  expect(await journeyOf(toMeet)).toMatchObject({ stage: "offered", peer: null });
  expect(await journeyOf(others)).toMatchObject({ stage: "crossing", peer: noor.id });
});
