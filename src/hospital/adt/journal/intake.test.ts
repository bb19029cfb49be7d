import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeWorld, type World } from "../../../../test/support/world.ts";
import { act, type StaffIdentity } from "../../../platform/database/index.ts";
import { wardStays } from "../../stays/index.ts";
import { hospitalOf, rowsOf, type Told } from "../fixtures/hospital.ts";
import { type Intake, intakeOf } from "./intake.ts";

const made = testDatabase();
let world: World;
let hospital: Told;
let intake: Intake;
let maya: StaffIdentity;
let sam: StaffIdentity;

beforeAll(() => {
  intake = intakeOf(made.services);
});
beforeEach(async () => {
  world = await makeWorld(made);
  hospital = hospitalOf(made, world);
  maya = await world.hire("Maya", ["care-team"], { units: [world.north] });
  sam = await world.hire("Sam", ["care-team"], { units: [world.south] });
});

const hear = (telling: Parameters<Told["message"]>[0]) => intake.hear(hospital.message(telling));
const listOf = (staff: StaffIdentity) =>
  act(made.database, staff, made.now, async (inner) => {
    const unitId = staff.units[0] ?? "";
    return (await wardStays(inner, made.keys, unitId)).map(({ nameUsed, bed }) => `${nameUsed} in ${bed}`);
  });

describe("an admission", () => {
  test("is one line on the list of its ward, and of no other", async () => {
    expect(await hear({ unit: "6N" })).toMatchObject({ outcome: "taken in" });
    expect(await listOf(maya)).toEqual(["Camille in 1"]);
    expect(await listOf(sam)).toEqual([]);
    const asked = await act(made.database, sam, made.now, (inner) =>
      wardStays(inner, made.keys, world.north.unitId),
    );
    expect(asked).toEqual([]);
  });

  test("goes with the person to another ward, whose list it leaves", async () => {
    await hear({ unit: "6N", minute: -60 });
    await hear({ trigger: "A02", unit: "4S", bed: "9" });
    expect(await listOf(maya)).toEqual([]);
    expect(await listOf(sam)).toEqual(["Camille in 9"]);
  });

  test("sent twice is there once, with one answer", async () => {
    const message = hospital.message({ unit: "6N" });
    await intake.hear(message);
    expect(await intake.hear(message)).toMatchObject({ outcome: "known already" });
    expect((await rowsOf(made, hospital.who)).entries).toHaveLength(1);
  });

  test("is off the list once it was cancelled", async () => {
    await hear({ unit: "6N" });
    await hear({ trigger: "A11", unit: "6N", minute: 1 });
    expect(await listOf(maya)).toEqual([]);
  });
});

describe("what is odd", () => {
  test("two messages under one id are both taken in", async () => {
    await hear({ unit: "6N", id: "MSG00001" });
    await hear({ unit: "6N", id: "MSG00001", minute: 1, bed: "2" });
    const { stays, entries } = await rowsOf(made, hospital.who);
    expect(entries).toHaveLength(2);
    expect(stays[0]?.flags).toEqual(["same id other payload"]);
    expect(await listOf(maya)).toEqual(["Camille in 2"]);
  });

  test("a message that cannot be placed waits, sealed, once", async () => {
    const message = hospital.message({ visit: "", unit: "6N" });
    expect(await intake.hear(message)).toMatchObject({ outcome: "waits", reason: "no visit number" });
    await intake.hear(message);
    const { waiting, entries } = await rowsOf(made, hospital.who);
    expect(waiting).toHaveLength(1);
    expect(waiting[0]?.sealed?.includes("Camille")).toBe(false);
    expect(entries).toEqual([]);
  });

  test("a facility that nobody knows is refused and leaves nothing", async () => {
    expect(await hear({ facility: "ELSEWHERE", unit: "6N" })).toEqual({
      outcome: "refused",
      reason: "unknown facility",
    });
  });

  test("an event that changes no stay is answered and not kept", async () => {
    expect(await hear({ trigger: "A54", unit: "6N" })).toMatchObject({ outcome: "passed by" });
    expect((await rowsOf(made, hospital.who)).entries).toEqual([]);
  });
});

describe("a ward on which no programme works", () => {
  test("leaves no stay, no name and no whole message", async () => {
    await hear({ unit: "9X" });
    const { stays, identities, raw, entries } = await rowsOf(made, hospital.who);
    expect([stays, identities, raw]).toEqual([[], [], []]);
    expect(entries.map(({ recordHash }) => recordHash)).toEqual([null]);
    const key = await made.keys.find(entries[0]?.keyId ?? "");
    const kept = JSON.stringify(
      key?.open(entries[0]?.sealed ?? Buffer.of(), `adt entry ${entries[0]?.entryKey.toString("hex")}`),
    );
    for (const word of ["Camille", "Roy", "4711", "1984", "V1"]) expect(kept).not.toContain(`"${word}"`);
  });

  test("leaves no whole message either of one that does not say again where the person lies", async () => {
    await hear({ unit: "9X", minute: -60 });
    await hear({ trigger: "A08", name: "Roy^Cam" });
    const { stays, raw, entries } = await rowsOf(made, hospital.who);
    expect([stays, raw, entries.length]).toEqual([[], [], 2]);
  });

  test("leaves no whole message of two who swap their beds, where one of them comes to lie there", async () => {
    const other = "\rPID|||4712^^^ANNE^MR||Ode^Sam\rPV1||I|9X^^2||||||||||||||||V2";
    const swap = hospital.message({ trigger: "A17", unit: "6N" });
    await intake.hear(Buffer.concat([swap, Buffer.from(other)]));
    const { stays, raw, entries } = await rowsOf(made, hospital.who);
    expect([stays.length, raw, entries.length]).toEqual([1, [], 2]);
  });

  test("is where someone came from: the time of their admission is known", async () => {
    await hear({ unit: "9X", minute: -60 });
    await hear({ trigger: "A02", unit: "6N" });
    const { stays } = await rowsOf(made, hospital.who);
    expect(stays[0]?.admittedAt).toEqual(new Date(made.now.getTime() - 3_600_000));
    expect(await listOf(maya)).toEqual(["Camille in 1"]);
  });

  test("is where someone went: the former ward's list forgets them, and 72 hours later we do", async () => {
    await hear({ unit: "6N", minute: -60 });
    await hear({ trigger: "A02", unit: "9X" });
    expect(await listOf(maya)).toEqual([]);
    const { stays } = await rowsOf(made, hospital.who);
    expect(stays[0]?.readableUntil).toEqual(new Date(made.now.getTime() + 72 * 3_600_000));
  });
});

describe("two numbers that become one", () => {
  test("a merged record: the stay goes on under the surviving number, whichever was told first", async () => {
    await hear({ unit: "6N", record: "1", visit: "V1" });
    await hear({ unit: "6N", record: "2", visit: "V2" });
    await hear({ trigger: "A40", visit: "", record: "2", retired: "1", minute: 5 });
    const { stays } = await rowsOf(made, hospital.who);
    expect(stays).toHaveLength(2);
    expect(new Set(stays.map(({ recordHash }) => recordHash?.toString("hex"))).size).toBe(1);
  });

  test("a merged visit: one stay stays, with its place, the other points to it", async () => {
    await hear({ unit: "6N", visit: "V1", minute: -10 });
    await hear({ unit: "4S", visit: "V2", minute: -5 });
    await hear({ trigger: "A42", visit: "V2", retiredVisit: "V1" });
    const { stays } = await rowsOf(made, hospital.who);
    const goesOn = stays.find(({ state }) => state === "open");
    expect(stays.find(({ state }) => state === "cancelled")?.continuedAs).toBe(goesOn?.stayId);
    await hear({ trigger: "A02", unit: "6N", bed: "7", visit: "V1", minute: 1 });
    expect(await listOf(maya)).toEqual(["Camille in 7"]);
  });

  test("a new number for a visit keeps the stay", async () => {
    await hear({ unit: "6N", visit: "V1" });
    const [before] = (await rowsOf(made, hospital.who)).stays;
    await hear({ trigger: "A50", visit: "V9", retiredVisit: "V1", minute: 1 });
    const after = (await rowsOf(made, hospital.who)).stays;
    expect(after.map(({ stayId, state }) => [stayId, state])).toEqual([[before?.stayId, "open"]]);
    expect(after[0]?.visitHash).not.toEqual(before?.visitHash);
  });
});

test("a facility code that no database can hold is nobody's, and its sender need not try again", async () => {
  const message = (facility: string) => intake.hear(hospital.message({ unit: "6N", facility }));
  expect(await message("NO\u0000BODY")).toEqual({ outcome: "refused", reason: "unknown facility" });
  expect(await message(`${hospital.facility}\u0000`)).toMatchObject({ outcome: "taken in" });
});

test("a message that names its event in EVN only, as the oldest do, waits under that event", async () => {
  const { waiting: none } = await rowsOf(made, hospital.who);
  const old = hospital.message({ visit: "" }).toString().replace("ADT^A01", "ADT").replace("2.5.1", "2.1");
  expect(await intake.hear(Buffer.from(old))).toMatchObject({ outcome: "waits" });
  const { waiting } = await rowsOf(made, hospital.who);
  expect([none.length, ...waiting.map(({ triggerEvent }) => triggerEvent)]).toEqual([0, "A01"]);
});

test("a link undone between as many numbers as are read is kept, and leaves no sender trying for ever", async () => {
  const numbers = (of: string) => Array.from({ length: 99 }, (_, each) => `${of}${each}^^^ANNE`).join("~");
  const heard = await hear({ trigger: "A37", visit: "", record: numbers("A"), linked: numbers("B") });
  expect(heard).toMatchObject({ outcome: "taken in" });
});

test("news about a person reaches their stay, whether it came before or after", async () => {
  await hear({ trigger: "A31", visit: "", name: "Roy^Camille~^Cam^^^^^N", minute: 5 });
  await hear({ unit: "6N" });
  expect(await listOf(maya)).toEqual(["Cam in 1"]);
  await hear({ trigger: "A31", visit: "", name: "Roy^Camille~^Mille^^^^^N", minute: 6 });
  expect(await listOf(maya)).toEqual(["Mille in 1"]);
});
