import { v7 as uuidv7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act } from "../../platform/database/index.ts";
import { otherPeers } from "./other-peers-store.ts";

const made = testDatabase();
let world: World;
beforeEach(async () => {
  world = await makeWorld(made);
});

/** Peers of no more than a name, who are off. */
const alsoHere = async (names: readonly string[]) => {
  const { programmeId } = world;
  await act(made.database, { kind: "system", programmeId }, made.now, async ({ db }) => {
    const them = names.map((firstName) => ({ programmeId, staffId: uuidv7(), firstName }));
    await db
      .insertInto("staff")
      .values(them.map((one) => ({ ...one, languages: [], locale: "en" })))
      .execute();
    await db
      .insertInto("staffRole")
      .values(them.map(({ staffId }) => ({ programmeId, staffId, role: "peer" })))
      .execute();
  });
};

test("of many peers those on now come first, and how a name begins finds the others", async () => {
  const dee = await world.hire("Dee", ["peer"]);
  await world.hire("Zoe", ["peer"]);
  await world.hire("Joan", ["coordinator"]);
  await alsoHere(Array.from({ length: 60 }, (_, number) => `Ana ${number}`));
  await alsoHere(["Yves", "100%"]);
  const ask = (name: string) => act(made.database, dee, made.now, (seen) => otherPeers(seen, name));
  const first = await ask("");
  expect(first.more).toBe(true);
  expect(first.peers[0]?.firstName).toBe("Zoe");
  expect(first.peers[0]?.onShiftUntil).not.toBeNull();
  expect(first.peers.map(({ firstName }) => firstName)).not.toContain("Dee");
  const namesOf = async (name: string) => (await ask(name)).peers.map(({ firstName }) => firstName);
  expect(await namesOf("yv")).toEqual(["Yves"]);
  expect(await namesOf("jo")).toEqual([]);
  expect(await namesOf("%")).toEqual([]);
  expect(await namesOf("100%")).toEqual(["100%"]);
});
