import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OpenApp, openApp } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act, type StaffIdentity } from "../../platform/database/index.ts";
import { hospitalOf, rowsOf, type Told } from "./fixtures/hospital.ts";
import { intakeOf } from "./journal/index.ts";
import { countWaitingMessages } from "./waiting-store.ts";

const made = testDatabase();
let app: OpenApp;
let world: World;
let hospital: Told;
let joan: StaffIdentity;
let waitingId: string;

beforeAll(async () => {
  app = await openApp(made);
  return () => app.close();
});
beforeEach(async () => {
  world = await makeWorld(made);
  hospital = hospitalOf(made, world);
  joan = await world.hire("Joan", ["coordinator"]);
  await intakeOf(made.services).hear(hospital.message({ unit: "6N", visit: "" }));
  waitingId = (await rowsOf(made, hospital.who)).waiting[0]?.waitingId ?? "";
});

const count = () =>
  act(made.database, joan, made.now, (inner) => countWaitingMessages(inner, world.programmeId));

describe("messages that wait", () => {
  test("a coordinator sees that one waits and why, and nothing of what it says", async () => {
    const { status, body } = await app.as(joan).get("waiting-messages");
    expect(status).toBe(200);
    expect(body).toEqual({
      messages: [
        {
          waitingId,
          hospital: "St. Anne’s",
          receivedAt: made.now.toISOString(),
          triggerEvent: "A01",
          reason: "no visit number",
        },
      ],
      next: null,
      inAll: 1,
      hospitals: [{ name: "St. Anne’s", lastMessageAt: made.now.toISOString() }],
    });
    expect(await count()).toBe(1);
  });

  test("many come page by page, the oldest first and none twice, with the number of all", async () => {
    for (let visit = 1; visit < 45; visit++)
      await intakeOf(made.services).hear(
        hospital.message({ unit: "6N", visit: "", record: `${visit}`, minute: visit % 3 }),
      );
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const { body } = await app.as(joan).get(`waiting-messages${after && `?after=${after}`}`);
      expect(body.inAll).toBe(45);
      expect(body.messages.length).toBeLessThanOrEqual(20);
      seen.push(...body.messages.map((message: { waitingId: string }) => message.waitingId));
      after = body.next;
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  test("one that still cannot be placed still waits", async () => {
    const { body } = await app.as(joan).post(`waiting-messages/${waitingId}/again`, {});
    expect(body).toEqual({ outcome: "still waits", reason: "no visit number" });
    expect(await count()).toBe(1);
  });

  test("one that is dropped is gone with its content; who and why stay", async () => {
    const because = "Registered twice by mistake.";
    const { status } = await app.as(joan).post(`waiting-messages/${waitingId}/drop`, { because });
    expect(status).toBe(200);
    expect(await count()).toBe(0);
    const [settled] = (await rowsOf(made, hospital.who)).waiting;
    expect(settled).toMatchObject({ sealed: null, settledBecause: because, settledBy: joan.id });
    expect((await app.as(joan).post(`waiting-messages/${waitingId}/drop`, { because })).status).toBe(404);
  });

  test("a reason is needed to drop one", async () => {
    expect((await app.as(joan).post(`waiting-messages/${waitingId}/drop`, { because: " " })).status).toBe(
      400,
    );
  });
});

describe("who looks after them", () => {
  test("only coordinators, and only of a programme that works at that hospital", async () => {
    const dee = await world.hire("Dee", ["peer"]);
    expect((await app.as(dee).get("waiting-messages")).status).toBe(403);
    const elsewhere = await (await makeWorld(made)).hire("Ann", ["coordinator"]);
    expect((await app.as(elsewhere).get("waiting-messages")).body.messages).toEqual([]);
    for (const step of ["again", "drop"]) {
      const { status } = await app
        .as(elsewhere)
        .post(`waiting-messages/${waitingId}/${step}`, { because: "Not ours." });
      expect(status).toBe(404);
    }
  });
});
