import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { invitedFrom } from "../../../../test/support/invited-from-ward.ts";
import { makeWorld, type World } from "../../../../test/support/world.ts";
import { erasePerson } from "../../../bridge/steps/index.ts";
import { act, type StaffIdentity } from "../../../platform/database/index.ts";
import { hospitalOf, rowsOf, type Telling, type Told } from "../fixtures/hospital.ts";
import { workJobs } from "../fixtures/jobs.ts";
import { intakeOf } from "../journal/index.ts";
import { forgetStay } from "./task.ts";

const made = testDatabase();
const start = made.now;
let world: World;
let hospital: Told;
let maya: StaffIdentity;

beforeEach(async () => {
  made.now = start;
  world = await makeWorld(made);
  hospital = hospitalOf(made, world);
  maya = await world.hire("Maya", ["care-team"], { units: [world.north] });
});

const hear = (telling: Telling) => intakeOf(made.services).hear(hospital.message(telling));
const rows = () => rowsOf(made, hospital.who);
/** Lets hours pass, with the jobs that become due. */
const pass = async (hours: number): Promise<void> => {
  made.now = new Date(made.now.getTime() + hours * 3_600_000);
  await workJobs(made);
};
/** Whether a key can still be had by a server that has nothing in its memory. */
const isGone = async (keyId: string | undefined) => (await made.keys.find(keyId ?? "")) === undefined;

describe("a stay without a journey", () => {
  test("is gone 72 hours after the person left, with its messages and its key; not an hour before", async () => {
    await hear({ unit: "6N", minute: -60 });
    await hear({ trigger: "A31", visit: "", name: "Roy^Cam", minute: -30 });
    await hear({ trigger: "A03" });
    const before = await rows();
    const keyIds = new Set(
      [...before.entries, ...before.raw, ...before.identities].map(({ keyId }) => keyId),
    );
    await pass(71);
    expect((await rows()).stays).toHaveLength(1);
    await pass(1);
    const { stays, identities, departures, entries, raw, forgotten } = await rows();
    expect([stays, identities, departures, entries, raw]).toEqual([[], [], [], [], []]);
    expect(forgotten).toHaveLength(1);
    expect(keyIds.size).toBeGreaterThan(1);
    for (const keyId of keyIds) expect(await isGone(keyId)).toBe(true);
  });

  test("waits for the departure that counts: one that is taken back, or moved, moves the hour", async () => {
    await hear({ unit: "6N", minute: -60 });
    await hear({ trigger: "A03", minute: -30 });
    await hear({ trigger: "A13", unit: "6N", minute: -20 });
    await pass(72);
    expect((await rows()).stays).toHaveLength(1);
    await hear({ trigger: "A03", minute: 72 * 60 });
    await pass(71);
    expect((await rows()).stays).toHaveLength(1);
    await pass(1);
    expect((await rows()).stays).toEqual([]);
  });

  test("does not come back with a late message; but does when the person does", async () => {
    await hear({ unit: "6N", minute: -60 });
    await hear({ trigger: "A03" });
    await pass(73);
    await hear({ trigger: "A08", unit: "6N", minute: 73 * 60 });
    const late = await rows();
    expect([late.stays, late.identities]).toEqual([[], []]);
    await hear({ trigger: "A01", unit: "6N", minute: 74 * 60 });
    expect((await rows()).stays).toMatchObject([{ state: "open" }]);
  });

  test("keeps the news of a person whose other stay goes on", async () => {
    await hear({ unit: "6N", visit: "V1", minute: -60 });
    await hear({ unit: "6N", visit: "V2", minute: -50 });
    await hear({ trigger: "A31", visit: "", name: "Roy^Cam", minute: -40 });
    await hear({ trigger: "A03", visit: "V1" });
    await pass(73);
    const { stays, entries } = await rows();
    expect(stays).toHaveLength(1);
    expect(entries.map(({ triggerEvent }) => triggerEvent).toSorted()).toEqual(["A01", "A31"]);
  });
});

describe("a stay that goes on as another one, since the hospital merged their numbers", () => {
  const mergeTwo = async (): Promise<void> => {
    await hear({ unit: "6N", visit: "V1", minute: -60 });
    await hear({ unit: "4S", visit: "V2", minute: -50 });
    await hear({ trigger: "A42", visit: "V2", retiredVisit: "V1", minute: -40 });
    await pass(0);
  };

  test("goes, and takes no message of the other one along: whoever lies there stays on the list", async () => {
    await mergeTwo();
    const merged = await rows();
    expect(merged.stays).toMatchObject([{ state: "open", continuedAs: null }]);
    expect([merged.entries.length, merged.identities.length, merged.forgotten]).toEqual([3, 1, []]);
    await hear({ trigger: "A08", unit: "4S", bed: "7", visit: "V2" });
    await hear({ trigger: "A08", unit: "4S", bed: "8", visit: "V1", minute: 1 });
    expect((await rows()).stays).toMatchObject([{ state: "open", bed: "8" }]);
  });

  test.each(["A50", "A42"])("may change its number twice (%s) and go on for weeks", async (trigger) => {
    await hear({ unit: "6N", visit: "V1", minute: -60 });
    await hear({ trigger, visit: "V2", retiredVisit: "V1", minute: -50 });
    await hear({ trigger, visit: "V3", retiredVisit: "V2", minute: -40 });
    await pass(4 * 24);
    await pass(24);
    await hear({ trigger: "A08", bed: "7", unit: "6N", visit: "V3", minute: 5 * 24 * 60 });
    const { stays, entries } = await rows();
    expect(stays).toMatchObject([
      { state: "open", bed: "7", admittedAt: new Date(start.getTime() - 3_600_000) },
    ]);
    expect(entries).toHaveLength(4);
  });

  test("leaves nothing behind once the other one has ended, too", async () => {
    await hear({ unit: "6N", visit: "V1", minute: -90 });
    const keyIds = new Set((await rows()).entries.map(({ keyId }) => keyId));
    await mergeTwo();
    for (const { keyId } of (await rows()).entries) keyIds.add(keyId);
    await hear({ trigger: "A03", visit: "V2" });
    await pass(72);
    const { stays, identities, entries, raw } = await rows();
    expect([stays, identities, entries, raw]).toEqual([[], [], [], []]);
    for (const keyId of keyIds) expect(await isGone(keyId)).toBe(true);
  });
});

describe("a stay that a journey follows", () => {
  test("keeps its place and times; the names go with their key", async () => {
    await hear({ unit: "6N", minute: -60 });
    const [stay] = (await rows()).stays;
    await invitedFrom(made, maya, stay?.stayId ?? "");
    await hear({ trigger: "A03" });
    const before = await rows();
    await pass(72);
    const { stays, identities, departures, entries, raw } = await rows();
    expect(stays).toMatchObject([{ stayId: stay?.stayId, unitId: world.north.unitId }]);
    expect([departures.length, identities, raw]).toEqual([1, [], []]);
    expect(await isGone(before.identities[0]?.keyId)).toBe(true);
    const key = await made.keys.find(entries[0]?.keyId ?? "");
    for (const { sealed, entryKey } of entries)
      expect(JSON.stringify(key?.open(sealed, `adt entry ${entryKey.toString("hex")}`))).not.toMatch(
        /Camille|4711|1984/,
      );
  });

  test("is told of a late correction, and learns no name by it", async () => {
    await hear({ unit: "6N", minute: -60 });
    const [stay] = (await rows()).stays;
    await invitedFrom(made, maya, stay?.stayId ?? "");
    await hear({ trigger: "A03" });
    await pass(73);
    await hear({ trigger: "A03", disposition: "07", minute: 1 });
    const { departures, identities, raw } = await rows();
    expect(departures).toMatchObject([{ kind: "patient-initiated" }]);
    expect([identities, raw]).toEqual([[], []]);
  });

  test("goes when the journey was erased", async () => {
    await hear({ unit: "6N", minute: -60 });
    const [stay] = (await rows()).stays;
    const ref = await invitedFrom(made, maya, stay?.stayId ?? "");
    await hear({ trigger: "A03" });
    await pass(73);
    await act(made.database, { kind: "system", programmeId: ref.programmeId }, made.now, (outer) =>
      erasePerson(outer, ref),
    );
    await pass(24);
    expect((await rows()).stays).toEqual([]);
  });
});

describe("what never became a stay of ours", () => {
  test("people on other wards are forgotten after 72 hours, whole messages when the hospital says", async () => {
    await hear({ unit: "9X", visit: "elsewhere" });
    await hear({ trigger: "A31", visit: "", record: "99" });
    await hear({ unit: "6N" });
    await pass(73 + 24);
    const { entries, raw } = await rows();
    expect(entries.map(({ triggerEvent }) => triggerEvent)).toEqual(["A01"]);
    expect(raw).toHaveLength(1);
    await pass(4 * 24);
    expect((await rows()).raw).toEqual([]);
    expect((await rows()).stays).toHaveLength(1);
  });

  test("a waiting message that nobody looks after is dropped, with its content", async () => {
    await hear({ unit: "6N", visit: "" });
    const [before] = (await rows()).waiting;
    await pass(8 * 24);
    expect((await rows()).waiting).toMatchObject([{ sealed: null, settledAs: "dropped" }]);
    expect(await isGone(before?.keyId)).toBe(true);
  });
});

test("forgetting twice, early, or what is not there is harmless", async () => {
  await hear({ unit: "6N" });
  const { hospitalId } = hospital.who;
  const [stay] = (await rows()).stays;
  const task = forgetStay(made.services);
  await task.work({ hospitalId, stayId: stay?.stayId ?? "" });
  await task.work({ hospitalId, stayId: "0192f000-0000-7000-8000-000000000001" });
  expect((await rows()).stays).toHaveLength(1);
});
