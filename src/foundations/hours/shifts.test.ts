import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OpenApp, openApp } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { crossing } from "../../../test/support/people.ts";
import { phoneOf } from "../../../test/support/phone.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act, type StaffIdentity } from "../../platform/database/index.ts";

const made = testDatabase();
/** A Sunday, 10:00 in Toronto. */
const start = new Date("2026-11-22T15:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
let world: World;
let open: OpenApp;
let ana: StaffIdentity;
let dee: StaffIdentity;

beforeAll(async () => {
  world = await makeWorld(made);
  open = await openApp(made);
  ana = await world.hire("Ana", ["coordinator"]);
});
afterAll(() => open.close());
beforeEach(async () => {
  made.now = start;
  dee = await world.hire("Dee", ["peer"], { onShift: false });
});

interface Said {
  readonly from: string;
  readonly until: string;
  readonly firstDay?: string;
  readonly weekdays?: readonly number[];
  readonly weeks?: number;
}
const plan = async ({ firstDay = "2026-11-23", weekdays = [1], weeks = 1, ...said }: Said, who = dee) => {
  const body = { peerId: who.id, hospitalId: world.hospitalId, firstDay, weekdays, weeks, ...said };
  const { status, body: answer } = await open.as(ana).post("shifts", body);
  expect(status, JSON.stringify(answer)).toBe(200);
  return answer;
};
const week = async (day = "2026-11-23") => {
  const { body } = await open.as(ana).get(`shifts?day=${day}`);
  return body.shifts.filter(({ peerId }: { peerId: string }) => peerId === dee.id);
};
/** On now, from 9:00 until 15:00. */
async function isOn(): Promise<string> {
  await plan({ firstDay: "2026-11-22", weekdays: [7], from: "09:00", until: "15:00" });
  const [shift] = await week("2026-11-22");
  return shift.shiftId;
}
const change = (shiftId: string, from: string, until: string, day = "2026-11-22") =>
  open.as(ana).post(`shifts/${shiftId}/change`, { hospitalId: world.hospitalId, day, from, until });
const takeAway = (shiftId: string) => open.as(ana).post(`shifts/${shiftId}/take-away`, {});

describe("the plan of a week", () => {
  test("goes from Monday to Sunday, and is the running one unless another is asked for", async () => {
    const { body } = await open.as(ana).get("shifts");
    expect([body.days[0], body.days[6], body.today]).toEqual(["2026-11-16", "2026-11-22", "2026-11-22"]);
    expect(body.hospitals).toMatchObject([{ name: "St. Anne’s", timeZone: "America/Toronto" }]);
  });

  test("shows a shift on the day on which it begins, in the time of its hospital", async () => {
    await plan({ from: "20:00", until: "08:00" });
    expect(await week()).toMatchObject([
      {
        day: "2026-11-23",
        from: "2026-11-24T01:00:00.000Z",
        until: "2026-11-24T13:00:00.000Z",
        standing: "to come",
        firstName: "Dee",
      },
    ]);
    expect(await week("2026-11-30")).toEqual([]);
  });

  test("has whoever works since the night before its Monday, while they do", async () => {
    await plan({ firstDay: "2026-11-22", weekdays: [7], from: "20:00", until: "04:00" });
    expect(await week("2026-11-23")).toEqual([]);
    made.now = new Date("2026-11-23T07:00:00Z");
    expect(await week("2026-11-23")).toMatchObject([{ day: "2026-11-22", standing: "running" }]);
    expect(await week("2026-11-22")).toMatchObject([{ day: "2026-11-22", standing: "running" }]);
    made.now = new Date("2026-11-23T10:00:00Z");
    expect(await week("2026-11-23")).toEqual([]);
  });

  test("is the coordinator's: neither peers nor administrators plan or read it", async () => {
    const kit = await world.hire("Kit", ["peer", "mentor"]);
    const sam = await world.hire("Sam", ["administrator", "care-team", "evaluator", "privacy-officer"]);
    for (const someone of [kit, sam]) {
      expect((await open.as(someone).get("shifts")).status).toBe(403);
      expect((await open.as(someone).post(`shifts/${uuidv7()}/take-away`, {})).status).toBe(403);
    }
  });

  test("knows nothing of another programme", async () => {
    const elsewhere = await makeWorld(made);
    const bo = await elsewhere.hire("Bo", ["coordinator"]);
    const shiftId = await isOn();
    expect((await open.as(bo).get("shifts")).body.shifts).toEqual([]);
    expect((await open.as(bo).post(`shifts/${shiftId}/take-away`, {})).status).toBe(404);
    const body = { from: "08:00", until: "16:00", firstDay: "2026-11-23", weekdays: [1], weeks: 1 };
    const theirs = { ...body, peerId: dee.id, hospitalId: elsewhere.hospitalId };
    expect((await open.as(bo).post("shifts", theirs)).status).toBe(404);
    const ours = { ...body, peerId: dee.id, hospitalId: elsewhere.hospitalId };
    expect((await open.as(ana).post("shifts", ours)).status).toBe(404);
  });
});

describe("planning", () => {
  test("every Tuesday and Thursday for four weeks is eight shifts, also across the change of the clocks", async () => {
    const repeat = { firstDay: "2027-03-01", weekdays: [2, 4], weeks: 4 };
    const { outcome, days } = await plan({ ...repeat, from: "08:00", until: "16:00" });
    expect([outcome, days.length]).toEqual(["done", 8]);
    const [before] = await week("2027-03-08");
    const [after] = await week("2027-03-15");
    expect([before.from, after.from]).toEqual(["2027-03-09T13:00:00.000Z", "2027-03-16T12:00:00.000Z"]);
  });

  test("all of it or nothing: it says on which days something is in the way", async () => {
    await plan({ firstDay: "2026-12-01", weekdays: [2], from: "12:00", until: "20:00" });
    const repeat = { firstDay: "2026-11-23", weekdays: [2, 4], weeks: 2 };
    const answer = await plan({ ...repeat, from: "08:00", until: "16:00" });
    expect(answer).toEqual({ outcome: "in the way", days: ["2026-12-01"] });
    expect(await week()).toEqual([]);
  });

  test("longer than twelve hours, or over already, it says so", async () => {
    expect(await plan({ from: "08:00", until: "20:01" })).toEqual({
      outcome: "too long",
      days: ["2026-11-23"],
    });
    const early = { firstDay: "2026-11-22", weekdays: [7], from: "02:00", until: "10:00" };
    expect((await plan(early)).outcome).toBe("over");
  });

  test("two coordinators at once plan one shift, not two", async () => {
    const joan = await world.hire("Joan", ["coordinator"]);
    const body = { peerId: dee.id, hospitalId: world.hospitalId, from: "08:00", until: "16:00" };
    const when = { firstDay: "2026-11-23", weekdays: [1], weeks: 1 };
    const answers = await Promise.all(
      [ana, joan, ana, joan].map((one) => open.as(one).post("shifts", { ...body, ...when })),
    );
    expect(answers.map(({ body: { outcome } }) => outcome).sort()).toEqual([
      "done",
      "in the way",
      "in the way",
      "in the way",
    ]);
    expect(await week()).toHaveLength(1);
  });

  test("a colleague can work in the same hours, and somebody who is no peer has none", async () => {
    const kit = await world.hire("Kit", ["peer"], { onShift: false });
    await plan({ from: "08:00", until: "16:00" });
    expect((await plan({ from: "08:00", until: "16:00" }, kit)).outcome).toBe("done");
    const body = { hospitalId: world.hospitalId, from: "08:00", until: "16:00" };
    const when = { firstDay: "2026-11-23", weekdays: [1], weeks: 1 };
    expect((await open.as(ana).post("shifts", { ...body, ...when, peerId: ana.id })).status).toBe(404);
  });
});

describe("changing and taking away", () => {
  test("what is to come moves whole, and goes without a trace", async () => {
    await plan({ from: "08:00", until: "16:00" });
    const [{ shiftId }] = await week();
    expect((await change(shiftId, "09:00", "17:00", "2026-11-24")).body.outcome).toBe("done");
    expect(await week()).toMatchObject([{ day: "2026-11-24", from: "2026-11-24T14:00:00.000Z" }]);
    expect((await takeAway(shiftId)).body).toEqual({ outcome: "taken away" });
    expect(await week()).toEqual([]);
    expect((await takeAway(shiftId)).status).toBe(404);
  });

  test("of a shift that runs only the end moves: not its beginning, and not into the past", async () => {
    const shiftId = await isOn();
    expect((await change(shiftId, "11:00", "17:00")).body.outcome).toBe("done");
    expect(await week("2026-11-22")).toMatchObject([
      { from: "2026-11-22T14:00:00.000Z", until: "2026-11-22T22:00:00.000Z", standing: "running" },
    ]);
    expect((await change(shiftId, "09:00", "09:30")).body.outcome).toBe("over");
    expect((await change(shiftId, "09:00", "21:30")).body.outcome).toBe("too long");
  });

  test("what is over stays as it was", async () => {
    const shiftId = await isOn();
    made.now = minutes(6 * 60);
    expect((await change(shiftId, "09:00", "20:00")).body.outcome).toBe("over");
    expect((await takeAway(shiftId)).body.outcome).toBe("over");
    expect(await week("2026-11-22")).toMatchObject([{ until: "2026-11-22T20:00:00.000Z", standing: "over" }]);
  });

  test("not even the database rewrites what is over, or takes out what has begun", async () => {
    const shiftId = await isOn();
    const touched = (at: Date) =>
      act(made.database, ana, at, async ({ db }) => {
        const where = { programmeId: world.programmeId, shiftId } as const;
        const gone = await db
          .deleteFrom("shift")
          .where((is) => is.and(where))
          .executeTakeFirst();
        return gone.numDeletedRows;
      });
    expect(await touched(start)).toBe(0n);
    expect(await touched(minutes(-120))).toBe(1n);
  });

  test("it stands in the audit, without a name", async () => {
    const shiftId = await isOn();
    await takeAway(shiftId);
    const admin = new pg.Client({ connectionString: made.adminUrl });
    await admin.connect();
    const { rows } = await admin.query("select action, because from audit_event where action like 'shift%'");
    await admin.end();
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["shifts planned", "shift ended"]),
    );
    expect(JSON.stringify(rows)).not.toMatch(/Dee|Anne/);
  });
});

describe("what a shift opened, on a phone and on the server", () => {
  const leaseOf = async (leaseId: string) => {
    const { body } = await open.as(dee).get("device/leases");
    return body.devices.find((device: { leaseId: string }) => device.leaseId === leaseId);
  };

  test("a shift that is taken away while it runs closes everything at once", async () => {
    const shiftId = await isOn();
    const tom = await crossing(made, world, dee);
    const phone = await phoneOf(open, dee);
    expect((await phone.pull()).body.people).toEqual([tom.personId]);
    expect((await open.as(dee).get(`people/${tom.personId}`)).status).toBe(200);

    made.now = minutes(5);
    expect((await takeAway(shiftId)).body).toEqual({ outcome: "ended" });
    expect((await phone.pull()).body).toMatchObject({ lease: null, people: [], documents: [] });
    expect(await leaseOf(phone.leaseId)).toMatchObject({ endedAt: minutes(5).toISOString() });
    expect((await open.as(dee).get(`people/${tom.personId}`)).status).toBe(404);
    expect((await open.as(dee).get("people")).body.people ?? []).toEqual([]);
    expect((await open.as(dee).get("today")).body).toMatchObject({ shift: null, offers: [], people: [] });
    expect((await open.as(dee).post("device/lease", { deviceId: uuidv7() })).status).toBe(409);
  });

  test("a shorter shift makes the lease shorter, a longer one longer, and each pull says until when", async () => {
    const shiftId = await isOn();
    const phone = await phoneOf(open, dee);
    const until = async () => (await phone.pull()).body.lease?.until;
    expect(await until()).toBe("2026-11-22T20:00:00.000Z");
    await change(shiftId, "09:00", "12:00");
    expect(await until()).toBe("2026-11-22T17:00:00.000Z");
    await change(shiftId, "09:00", "18:00");
    expect(await until()).toBe("2026-11-22T23:00:00.000Z");
    made.now = new Date("2026-11-22T22:59:00Z");
    expect(await until()).toBe("2026-11-22T23:00:00.000Z");
    made.now = new Date("2026-11-22T23:00:00Z");
    expect(await until()).toBeUndefined();
  });

  test("a lease that had ended stays ended when the shift is made longer", async () => {
    const shiftId = await isOn();
    const phone = await phoneOf(open, dee);
    await open.as(dee).post("device/lease/end", { leaseId: phone.leaseId });
    await change(shiftId, "09:00", "18:00");
    expect((await phone.pull()).body.lease).toBeNull();
    expect(await leaseOf(phone.leaseId)).toMatchObject({ until: "2026-11-22T20:00:00.000Z" });
  });

  test("a lease lasts twelve hours at most, however the shift is moved", async () => {
    await plan({ firstDay: "2026-11-22", weekdays: [7], from: "09:59", until: "21:59" });
    const [{ shiftId }] = await week("2026-11-22");
    const phone = await phoneOf(open, dee);
    await act(made.database, world.system, made.now, ({ db }) =>
      db
        .updateTable("shift")
        .set({ endsAt: minutes(20 * 60) })
        .where("shiftId", "=", shiftId)
        .execute(),
    );
    expect((await phone.pull()).body.lease.until).toBe(minutes(12 * 60).toISOString());
  });
});

describe("who knows of a shift", () => {
  const seenBy = (who: StaffIdentity) =>
    act(
      made.database,
      who,
      made.now,
      async ({ db }) =>
        (await db.selectFrom("shift").select("peerId").where("peerId", "=", dee.id).execute()).length,
    );

  test("oneself and coordinators of what is planned; peers and mentors only of what runs; nobody else", async () => {
    const kit = await world.hire("Kit", ["peer"]);
    const bea = await world.hire("Bea", ["mentor"]);
    const maya = await world.hire("Maya", ["care-team"], { units: [world.north] });
    await isOn();
    await plan({ from: "08:00", until: "16:00" });
    const counts = await Promise.all([dee, ana, kit, bea, maya].map(seenBy));
    expect(counts).toEqual([2, 2, 1, 1, 0]);
  });
});
