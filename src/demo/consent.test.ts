import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { sharedWithTeam, wardList } from "../bridge/invitation/contract.ts";
import { onePerson } from "../bridge/people/contract.ts";
import type { ColleagueName, PeerName, TeamName } from "./colleagues.ts";
import { peerNames } from "./colleagues.ts";
import type { UnitCode } from "./places.ts";
import { demoAt } from "./testing.ts";

const made = testDatabase();
let demo: Awaited<ReturnType<typeof demoAt>>;
const people = new Map<string, string>();

beforeAll(async () => {
  demo = await demoAt(made, "2026-11-20T14:00:00Z");
  for (const peer of ["dee", "amir", "noor", "kit", "rosalie"] as const)
    for (const { nameUsed, personId } of (await demo.peersDay(peer)).people) people.set(nameUsed, personId);
}, 120_000);

const read = async (peer: PeerName, name: string) =>
  onePerson.answer.parse(await demo.world.ask(peer, "GET", `people/${people.get(name)}`));

/** What a nurse or doctor reads of someone on their ward. */
async function teamReads(nurse: TeamName, unit: UnitCode, name: string) {
  const path = `wards/${demo.places.unitId(unit)}/stays`;
  const { stays } = wardList.answer.parse(await demo.world.ask(nurse, "GET", path));
  const stayId = stays.find(({ nameUsed }) => nameUsed === name)?.stayId;
  return sharedWithTeam.answer.parse(await demo.world.ask(nurse, "GET", `stays/${stayId}/shared`));
}

describe("nothing in the demo is readable that no yes covers", () => {
  test("for everyone but his own peer, Tom isn’t there", async () => {
    const others: readonly ColleagueName[] = [
      ...peerNames.filter((peer) => peer !== "dee"),
      "maya",
      "bea",
      "luc",
      "priya",
      "ana",
    ];
    for (const who of others)
      await expect(demo.world.ask(who, "GET", `people/${people.get("Tom")}`), who).rejects.toThrow("(404)");
  });

  test("his peer reads what he said to her, his team what he let cross, and the team nothing more", async () => {
    const levels = (await read("dee", "Tom")).contacts.flatMap(({ words }) => words?.level ?? []);
    expect(levels.sort()).toEqual(["crosses to the team", "my peers", "only us two"]);
    const { peer, words, contacts, nextCheckIn } = await teamReads("maya", "6N", "Tom");
    expect(peer?.firstName).toBe("Dee");
    expect(words).toHaveLength(1);
    expect(words[0]?.text).toContain("tell me before you touch the leg");
    // That they met he opened; what they did, he did not.
    expect(contacts.length).toBeGreaterThan(3);
    expect(contacts.flatMap(({ activities }) => activities)).toEqual([]);
    expect(nextCheckIn).toBeNull();
  });

  test("whoever fills in reads “my peers” where the person said so, and never “only us two”", async () => {
    const { relation, contacts } = await read("dee", "Ellis");
    expect(relation).toBe("cover");
    expect(contacts.flatMap(({ words }) => words?.level ?? [])).toEqual(["my peers"]);
  });

  test("back in hospital: told only to the peer of the one who wanted it told", async () => {
    expect((await read("dee", "Inês")).where?.unit).toBe("4 South");
    expect((await read("amir", "Terrence")).where).toBeNull();
    await expect(teamReads("hana", "4S", "Terrence")).rejects.toThrow("(404)");
  });

  test("after a stop, a no or a closed pair the peer’s list knows nobody of that name", async () => {
    const listed = async (peer: "amir" | "noor" | "rosalie") =>
      (await demo.peersDay(peer)).people.map(({ nameUsed }) => nameUsed);
    expect(await listed("rosalie")).not.toContain("Tess");
    expect(await listed("noor")).not.toContain("Paulette");
    expect(await listed("amir")).not.toContain("Dalia");
    expect(await listed("noor")).toContain("Dalia");
  });

  test("only a coordinator has a board, and off shift a peer’s list is empty", async () => {
    for (const who of ["dee", "maya", "bea", "luc", "priya", "ana"] as const)
      await expect(demo.world.ask(who, "GET", "board"), who).rejects.toThrow("(403)");
    expect(await demo.world.ask("theo", "GET", "today")).toMatchObject({
      shift: null,
      offers: [],
      people: [],
    });
  });
});
