import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OpenApp, openApp } from "../../../../test/support/app.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { eventsOf, invitedFrom, stageOf, supportedBy } from "../../../../test/support/invited-from-ward.ts";
import { makeWorld, type World } from "../../../../test/support/world.ts";
import { followUpsDue } from "../../../bridge/follow-up/rules.ts";
import type { PersonRef } from "../../../bridge/journey/index.ts";
import { factsOf } from "../../../bridge/people/rules.ts";
import { act, type StaffIdentity } from "../../../platform/database/index.ts";
import { hospitalOf, rowsOf, type Telling, type Told } from "../fixtures/hospital.ts";
import { workJobs } from "../fixtures/jobs.ts";
import { intakeOf } from "../journal/index.ts";

const made = testDatabase();
let app: OpenApp;
let world: World;
let hospital: Told;
let maya: StaffIdentity;
let dee: StaffIdentity;
let tom: PersonRef;

beforeAll(async () => {
  app = await openApp(made);
  return () => app.close();
});

beforeEach(async () => {
  world = await makeWorld(made);
  hospital = hospitalOf(made, world);
  maya = await world.hire("Maya", ["care-team"], { units: [world.north, world.south] });
  dee = await world.hire("Dee", ["peer"]);
  await tell({ unit: "6N", minute: -60 });
  tom = await invitedFrom(made, maya, (await stays())[0]?.stayId ?? "");
});

async function tell(telling: Telling): Promise<void> {
  await intakeOf(made.services).hear(hospital.message(telling));
  await workJobs(made);
}
const stays = async () => (await rowsOf(made, hospital.who)).stays;
const later = (minutes: number) => {
  made.now = new Date(made.now.getTime() + minutes * 60_000);
};
/** What the assigned peer sees of where the person is. */
const whereFor = (staff: StaffIdentity) =>
  act(made.database, staff, made.now, async ({ db }) =>
    (await db.selectFrom("stay").select(["stayId", "state"]).execute()).map(({ state }) => state),
  );

describe("someone whom nobody invited", () => {
  test("leaves no job behind: only who has a programme is told of", async () => {
    await workJobs(made);
    await intakeOf(made.services).hear(hospital.message({ unit: "6N", visit: "other", record: "99" }));
    expect(await workJobs(made)).toBe(0);
  });
});

describe("someone with a peer", () => {
  beforeEach(() => supportedBy(made, tom, dee));

  test("leaves: the journey is told once, however often the message and the job come", async () => {
    const discharge = hospital.message({ trigger: "A03", disposition: "07" });
    const intake = intakeOf(made.services);
    await intake.hear(discharge);
    await intake.hear(discharge);
    await workJobs(made);
    await tell({ trigger: "A08", minute: 1 });
    expect(await eventsOf(made, tom)).toEqual(["departed"]);
  });

  test("leaves, and it was a mistake, and leaves again", async () => {
    await tell({ trigger: "A03", minute: -30 });
    await tell({ trigger: "A13", unit: "6N", minute: -20 });
    await tell({ trigger: "A03", minute: -10 });
    expect(await eventsOf(made, tom)).toEqual(["departed", "departure cancelled", "departed"]);
  });

  test("leaves, and the peer's Today knows when: the follow-ups hang on it", async () => {
    await tell({ trigger: "A03", disposition: "07" });
    const { body } = await app.as(dee).get("today");
    expect(body.people).toHaveLength(1);
    const departure = { at: made.now.toISOString(), unplanned: true, toAnotherHospital: false };
    expect(body.people[0].facts.stays).toMatchObject([{ departure }]);
  });

  test("goes on leave and comes back; changes the bed; is sent to another hospital", async () => {
    await tell({ trigger: "A21", unit: "6N", minute: 1 });
    await tell({ trigger: "A22", unit: "6N", minute: 2 });
    await tell({ trigger: "A02", unit: "4S", bed: "7", minute: 3 });
    await tell({ trigger: "A03", disposition: "02", minute: 4 });
    expect(await eventsOf(made, tom)).toEqual([
      "leave changed",
      "leave changed",
      "bed changed",
      "transferred",
    ]);
  });

  test("is out for a while and not back when expected: one quiet check by the peer, gone once they are back", async () => {
    const checks = async () => {
      const { body } = await app.as(dee).get("today");
      const facts = factsOf(body.people[0].facts, "America/Toronto");
      return followUpsDue(facts, made.now).map(({ kind }) => kind);
    };
    await tell({ trigger: "A21", unit: "6N", minute: 1, dueBack: 240 });
    later(60);
    expect(await checks()).toEqual([]);
    await tell({ trigger: "A08", unit: "6N", minute: 61, dueBack: 120 });
    expect((await eventsOf(made, tom)).filter((kind) => kind === "leave changed")).toHaveLength(1);
    later(61);
    expect(await checks()).toEqual(["back from leave?"]);
    await tell({ trigger: "A22", unit: "6N", minute: 122 });
    expect(await checks()).toEqual([]);
    await tell({ trigger: "A21", unit: "6N", minute: 123 });
    later(120);
    expect(await checks()).toEqual([]);
  });

  test("is sent on to another hospital and arrives more than a day later: that is being back, and needs their yes", async () => {
    await tell({ trigger: "A03", disposition: "02", minute: -30 });
    later(25 * 60);
    await tell({ unit: "4S", visit: "V2", minute: 25 * 60 });
    expect((await eventsOf(made, tom)).at(-1)).toBe("back in hospital");
    expect(await whereFor(dee)).toEqual(["departed"]);
  });

  test("was never admitted, as it turns out", async () => {
    await tell({ trigger: "A11", unit: "6N", minute: 1 });
    expect(await eventsOf(made, tom)).toEqual(["stay cancelled"]);
    expect(await stageOf(made, tom)).toBe("crossing");
  });

  test("dies, and it was an error: everything stops, and goes on", async () => {
    await tell({ trigger: "A08", unit: "6N", death: "Y", minute: 1 });
    expect(await stageOf(made, tom)).toBe("died");
    await tell({ trigger: "A08", unit: "6N", death: "N", minute: 2 });
    expect(await stageOf(made, tom)).toBe("crossing");
    expect(await eventsOf(made, tom)).toEqual(["died", "death was an error"]);
  });

  test("dies at home, told by the record alone", async () => {
    await tell({ trigger: "A03", minute: 1 });
    await tell({ trigger: "A31", visit: "", death: "Y", minute: 2 });
    expect(await stageOf(made, tom)).toBe("died");
  });

  test("is back in hospital: known by the record number, and the peer is not told without the person's yes", async () => {
    await tell({ trigger: "A03", minute: -30 });
    await tell({ unit: "4S", visit: "V2", name: "Wholly^Different" });
    expect(await eventsOf(made, tom)).toEqual(["departed", "back in hospital"]);
    expect(await whereFor(dee)).toEqual(["departed"]);
    await tell({ unit: "4S", visit: "V3", record: "4712" });
    expect(await eventsOf(made, tom)).toEqual(["departed", "back in hospital"]);
  });

  test("goes from one stay into the next without leaving: the peer goes along", async () => {
    await tell({ trigger: "A03", disposition: "09", minute: -30 });
    await tell({ unit: "4S", visit: "V2", minute: -29 });
    expect(await eventsOf(made, tom)).toEqual(["departed", "second stay"]);
    expect((await whereFor(dee)).toSorted()).toEqual(["departed", "open"]);
  });

  test("goes on under another visit number: the journey follows", async () => {
    await tell({ unit: "4S", visit: "V2", record: "4711", minute: -5 });
    await tell({ trigger: "A42", visit: "V2", retiredVisit: "V1" });
    await tell({ trigger: "A03", visit: "V2", minute: 5 });
    expect((await eventsOf(made, tom)).at(-1)).toBe("departed");
  });
});

describe("someone whose peer may be told", () => {
  test("is back in hospital, and the peer sees it", async () => {
    await supportedBy(made, tom, dee, [
      { item: "back-in-hospital", reader: "assigned-peer", answer: "yes", until: "the 90 days" },
    ]);
    await tell({ trigger: "A03", minute: -30 });
    await tell({ unit: "4S", visit: "V2" });
    expect((await whereFor(dee)).toSorted()).toEqual(["departed", "open"]);
  });
});

describe("two records of one person", () => {
  test("become one: the older journey goes on; taken apart, both do", async () => {
    await tell({ unit: "4S", visit: "V2", record: "4799", minute: -30 });
    const second = (await stays()).find(({ unitId }) => unitId === world.south.unitId)?.stayId ?? "";
    made.now = new Date(made.now.getTime() + 60_000);
    const twin = await invitedFrom(made, maya, second);
    await tell({ trigger: "A40", visit: "", record: "4711", retired: "4799", minute: 2 });
    expect(await eventsOf(made, tom)).toContain("merged");
    expect(await eventsOf(made, twin)).toContain("merged");
    await tell({ trigger: "A08", unit: "4S", visit: "V2", record: "4799", bed: "8", minute: 3 });
    expect((await eventsOf(made, tom)).filter((kind) => kind === "merged")).toHaveLength(1);
    await tell({ trigger: "A37", visit: "", record: "4711", linked: "4799", minute: 4 });
    expect((await eventsOf(made, tom)).at(-1)).toBe("merge undone");
    expect((await eventsOf(made, twin)).at(-1)).toBe("merge undone");
  });
});
