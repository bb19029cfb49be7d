import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import { phoneOn } from "../../src/bridge/own-page/testing/phone.ts";
import { takeStep } from "../../src/bridge/steps/index.ts";
import { hospitalOf, rowsOf, type Telling, type Told } from "../../src/hospital/adt/fixtures/hospital.ts";
import { workJobs } from "../../src/hospital/adt/fixtures/jobs.ts";
import { intakeOf } from "../../src/hospital/adt/journal/index.ts";
import { type Act, act, type StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { eventsOf, invitedFrom, stageOf, supportedBy } from "../support/invited-from-ward.ts";
import { step } from "../support/people.ts";
import { makeWorld, type World } from "../support/world.ts";

const made = testDatabase();
let app: OpenApp;
let world: World;
let hospital: Told;
let maya: StaffIdentity;
let dee: StaffIdentity;
let amir: StaffIdentity;
let joan: StaffIdentity;
/** One person under two numbers: Tom's record is the older one. */
let tom: PersonRef;
let twin: PersonRef;

beforeAll(async () => {
  app = await openApp(made);
  return () => app.close();
});

beforeEach(async () => {
  world = await makeWorld(made);
  hospital = hospitalOf(made, world);
  maya = await world.hire("Maya", ["care-team"], { units: [world.north, world.south] });
  dee = await world.hire("Dee", ["peer"]);
  amir = await world.hire("Amir", ["peer"]);
  joan = await world.hire("Joan", ["coordinator"]);
  await tell({ unit: "6N", minute: -60 });
  tom = await invitedFrom(made, maya, await stayOn(world.north.unitId));
  await tell({ unit: "4S", visit: "V2", record: "4799", minute: -30 });
  later(1);
  twin = await invitedFrom(made, maya, await stayOn(world.south.unitId));
});

const later = (minutes: number) => {
  made.now = new Date(made.now.getTime() + minutes * 60_000);
};
async function tell(telling: Telling): Promise<void> {
  await intakeOf(made.services).hear(hospital.message(telling));
  await workJobs(made);
}
const merge = () => tell({ trigger: "A40", visit: "", record: "4711", retired: "4799", minute: 2 });
const takeApart = () => tell({ trigger: "A37", visit: "", record: "4711", linked: "4799", minute: 4 });
const stayOn = async (unitId: string) =>
  (await rowsOf(made, hospital.who)).stays.find((stay) => stay.unitId === unitId)?.stayId ?? "";

const aboutThem = <T>({ programmeId, personId }: PersonRef, ask: (inner: Act) => Promise<T>): Promise<T> =>
  act(made.database, { kind: "system", programmeId, about: personId }, made.now, ask);
/** What row security compares with: one line for each row, without its own id. */
const openOf = (ref: PersonRef) =>
  aboutThem<readonly string[]>(ref, async ({ db }) => {
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', reader, item, reader_id, stay_id, nullif(except_readers, '{}'), nullif(except_stays, '{}')) as line
        from sharing_grant where person_id = ${ref.personId} order by 1`.execute(db);
    return rows.map(({ line }) => line);
  });
const blockedBy = (ref: PersonRef) =>
  aboutThem<readonly string[]>(ref, async ({ db }) => {
    const rows = await db
      .selectFrom("personBlock")
      .select("staffId")
      .where("personId", "=", ref.personId)
      .execute();
    return rows.map(({ staffId }) => staffId);
  });
const decides = (ref: PersonRef, directive: object) =>
  act(made.database, { kind: "system", programmeId: ref.programmeId }, made.now, (outer) =>
    takeStep(outer, ref, null, {
      directives: [
        { directive: { directiveId: uuidv7(), givenAt: made.now, ...directive } as never, how: "own page" },
      ],
    }),
  );
/** Every answer a colleague can get, in one text. */
const everythingFor = async (staff: StaffIdentity) => {
  const paths = [
    "today",
    "people",
    `people/${tom.personId}`,
    `people/${twin.personId}`,
    "board",
    "colleagues",
  ];
  const answers = await Promise.all(paths.map((path) => app.as(staff).get(path)));
  return JSON.stringify(answers.map(({ body }) => body));
};
const sees = async (staff: StaffIdentity) => {
  const all = await everythingFor(staff);
  return [tom, twin].map(({ personId }) => all.includes(`"${personId}"`));
};
const team = (item: "contact-made" | "follow-ups" | "who-my-peer-is") =>
  ({ item, reader: "care-team", answer: "yes", until: "any ward" }) as const;

describe("two records of someone with a peer under each", () => {
  let apart: readonly (readonly string[])[];

  beforeEach(async () => {
    await supportedBy(made, tom, dee, [team("contact-made"), team("follow-ups")]);
    await supportedBy(made, twin, amir, [team("follow-ups"), team("who-my-peer-is")]);
    await decides(twin, { effect: "block", readerId: maya.id });
    await decides(twin, {
      effect: "deny",
      reader: "assigned-peer",
      item: "notes",
      readerId: null,
      stayId: null,
    });
    apart = [await openOf(tom), await openOf(twin)];
    later(1);
    await merge();
  });

  test("only what both had opened is open, under the older; under the other one nothing is", async () => {
    const [older = [], younger = []] = apart;
    expect(older.length).toBeGreaterThan(10);
    const open = await openOf(tom);
    expect(open).toEqual(older.filter((line) => younger.includes(line)));
    expect(open).toContain("care-team follow-ups");
    for (const closed of ["care-team contact-made", "care-team who-my-peer-is", "assigned-peer notes"])
      expect(open).not.toContain(closed);
    expect(await openOf(twin)).toEqual([]);
    expect(await blockedBy(tom)).toEqual([maya.id]);
  });

  test("the peer of the older one goes on; for the other one nobody is there any more", async () => {
    expect([await sees(dee), await sees(amir)]).toEqual([
      [true, false],
      [false, false],
    ]);
    expect(await stageOf(made, tom)).toBe("crossing");
  });

  test("the person's own new yes opens exactly what it names; any other event opens nothing", async () => {
    const narrow = await openOf(tom);
    later(1);
    await tell({ trigger: "A03", disposition: "01", minute: 3 });
    await step<"paused">(made, tom, { kind: "paused", by: { role: "person", id: tom.personId } });
    expect(await openOf(tom)).toEqual(narrow);
    const choice = team("contact-made");
    const { status } = await app.as(dee).post(`people/${tom.personId}/sharing`, {
      ...{ change: "choose", directiveId: uuidv7(), choice, witness: "Maya" },
    });
    expect(status).toBe(200);
    expect(await openOf(tom)).toEqual([...narrow, "care-team contact-made"].toSorted());
  });

  test("whoever stops sharing stops it under both, and whoever starts again opens what the two yeses open", async () => {
    later(1);
    await decides(tom, { effect: "stop sharing everything" });
    expect(await openOf(tom)).toEqual([]);
    later(1);
    await decides(tom, { effect: "yes to meeting" });
    await decides(tom, { effect: "yes to peer support" });
    const open = await openOf(tom);
    expect(open).toContain("assigned-peer notes");
    expect(open.filter((line) => line.startsWith("care-team"))).toEqual([]);
  });

  test("taken apart again, both are open as their own facts say, and each has its own peer", async () => {
    later(1);
    await decides(tom, { effect: "block", readerId: joan.id });
    await takeApart();
    expect([await eventsOf(made, tom), await eventsOf(made, twin)].map((told) => told.at(-1))).toEqual([
      "merge undone",
      "merge undone",
    ]);
    expect([await openOf(tom), await openOf(twin)]).toEqual(apart);
    expect([await blockedBy(tom), await blockedBy(twin)]).toEqual([[joan.id], [maya.id]]);
    expect([await sees(dee), await sees(amir)]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test("told again, late or by another kind of merge, it changes nothing", async () => {
    const open = await openOf(tom);
    await merge();
    await tell({ trigger: "A34", visit: "", record: "4711", retired: "4799", minute: 5 });
    await tell({ trigger: "A08", unit: "4S", visit: "V2", record: "4799", bed: "8", minute: 6 });
    expect([await openOf(tom), await openOf(twin)]).toEqual([open, []]);
  });
});

describe("a pair that is closed under one of two records", () => {
  const notDee = (ref: PersonRef) =>
    step<"not this peer">(made, ref, {
      kind: "not this peer",
      by: { role: "person", id: ref.personId },
      peer: dee.id,
    });

  test("is closed for the peer of the older one, who is let go without a word", async () => {
    await supportedBy(made, tom, dee);
    await notDee(twin);
    await supportedBy(made, twin, amir);
    expect(await sees(dee)).toEqual([true, false]);
    later(1);
    await merge();
    expect(await sees(dee)).toEqual([false, false]);
    const wrote = { contactId: uuidv7(), at: made.now.toISOString(), outcome: "reached", activities: [] };
    const nobody = await app.as(dee).post(`people/${uuidv7()}/contacts`, wrote);
    for (const { personId } of [tom, twin])
      expect(await app.as(dee).post(`people/${personId}/contacts`, wrote)).toEqual(nobody);
    later(1);
    await takeApart();
    expect(await sees(dee)).toEqual([true, false]);
  });

  test("is closed for the peer of the younger one, who loses that record too", async () => {
    await notDee(tom);
    await supportedBy(made, twin, dee);
    expect(await sees(dee)).toEqual([false, true]);
    later(1);
    await merge();
    expect(await sees(dee)).toEqual([false, false]);
  });
});

describe("a record in which the person never said yes, or no longer", () => {
  test("asked for by nobody in particular: nothing stays open until the person says yes themselves", async () => {
    await supportedBy(made, tom, dee);
    await aboutThem(twin, async ({ db }) => {
      await db.deleteFrom("consentDirective").where("personId", "=", twin.personId).execute();
    });
    await merge();
    expect(await openOf(tom)).toEqual([]);
    expect(await sees(dee)).toEqual([false, false]);
  });

  test("is over: the open one goes on as it was, the younger one too, and only blocks are added", async () => {
    await supportedBy(made, twin, amir, [team("follow-ups")]);
    const open = await openOf(twin);
    await decides(tom, { effect: "block", readerId: maya.id });
    await step<"nobody can come">(made, tom, {
      kind: "nobody can come",
      by: { role: "coordinator", id: joan.id },
    });
    later(1);
    await merge();
    expect([await openOf(tom), await openOf(twin)]).toEqual([[], open]);
    expect(await blockedBy(twin)).toEqual([maya.id]);
    expect(await sees(amir)).toEqual([false, true]);
  });

  test("the person's own later no, under the other record, closes this one", async () => {
    await supportedBy(made, tom, dee);
    later(1);
    await step<"called back">(made, twin, {
      kind: "called back",
      by: { role: "person", id: twin.personId },
    });
    await merge();
    expect(await openOf(tom)).toEqual([]);
  });
});

test("the person reads on each page that two records became one, and where to go on", async () => {
  await supportedBy(made, tom, dee, [team("contact-made")]);
  await supportedBy(made, twin, amir);
  const open = async (peer: StaffIdentity, { personId }: PersonRef) => {
    const { body } = await app.as(peer).post(`people/${personId}/own-page`, {});
    const phone = phoneOn(app.app, "en");
    await phone.send(body.location, { code: body.code });
    return phone;
  };
  const [older, younger] = [await open(dee, tom), await open(amir, twin)];
  later(1);
  await merge();
  expect(await stageOf(made, twin)).toBe("one with another record");
  const pointing = (await younger.open("/p/home")).body;
  expect(pointing).toContain("Your support goes on under the other one.");
  expect(pointing).not.toContain("ask-again");
  expect((await younger.open("/p/sharing")).body).toContain("Nobody but you sees anything.");
  expect((await older.open("/p/sharing")).body).toContain("two records of you and made them one (today)");
  later(1);
  await older.tap("/p/sure/start-again", "start-again");
  expect((await older.open("/p/sharing")).body).not.toContain("two records of you");
});
