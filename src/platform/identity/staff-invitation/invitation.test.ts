import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { act, type DoorIdentity, hashOf } from "../../database/index.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";

const made = testDatabase();
const monday = new Date("2026-11-23T15:00:00Z");
let app: Awaited<ReturnType<typeof createApp>>;
let programmeId: string;
let coordinator: ReturnType<typeof browserOn>;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services);
  ({ programmeId } = await programmeWith(made, "coordinator", "peer"));
});
beforeEach(async () => {
  made.now = monday;
  coordinator = await signedInAs("coordinator");
});

async function signedInAs(role: string) {
  const browser = browserOn(app);
  await browser.post("session", { email: `${role}@riverside.example`, password });
  return browser;
}

const sam = { firstName: "Sam", surname: "Okoro", language: "fr", role: "peer" } as const;

async function invited(email: string): Promise<string> {
  const answer = await coordinator.post("staff-invitations", { ...sam, email });
  expect(answer.statusCode).toBe(200);
  return tokenIn(answer.json().location);
}

const tokenIn = (location: string): string => location.replace("http://localhost/join/", "");
const accept = (token: string, browser = browserOn(app)) =>
  browser.post("staff-invitations/accept", { token, password: "twelve letters or more" });

test("Sam is invited, chooses a password, and works here from then on", async () => {
  const token = await invited("Sam@riverside.example");
  const browser = browserOn(app);
  expect((await accept(token, browser)).json()).toEqual({ next: "in", ways: [] });
  const me = (await browser.get("me")).json();
  expect(me).toMatchObject({ firstName: "Sam", language: "fr", roles: ["peer"] });
  const again = browserOn(app);
  await again.post("session", { email: "sam@riverside.example", password: "twelve letters or more" });
  expect((await again.get("me")).json().staffId).toBe(me.staffId);

  const trail = await auditOf(made, programmeId);
  expect(trail.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["invite peer", "invitation taken up", "signed in"]),
  );
  expect(JSON.stringify(trail)).not.toContain("@");
});

describe("a link that can't be used any more is missing like one that never was", () => {
  let missing: string;
  beforeAll(async () => {
    missing = (await accept("never-was-a-token-at-all-000000000000000000")).body;
    expect(JSON.parse(missing).status).toBe(404);
  });

  test("after it was used", async () => {
    const token = await invited("once@riverside.example");
    expect((await accept(token)).statusCode).toBe(200);
    expect((await accept(token)).body).toBe(missing);
  });

  test("when two use it at the same moment, one of them", async () => {
    const token = await invited("twice@riverside.example");
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  });

  test("after seven days", async () => {
    const token = await invited("late@riverside.example");
    made.now = new Date(monday.getTime() + 7 * 24 * 3_600_000);
    expect((await accept(token)).body).toBe(missing);
    made.now = new Date(made.now.getTime() - 1);
    expect((await accept(token)).statusCode).toBe(200);
  });
});

test("whoever works here already keeps their account; the second link changes nothing", async () => {
  const token = await invited("peer@riverside.example");
  const answer = await accept(token);
  expect(answer.statusCode).toBe(409);
  expect(answer.json().code).toBe("works-here-already");
  expect((await (await signedInAs("peer")).get("me")).statusCode).toBe(200);
});

test("a repeated command gives the same link again, and the database holds it nowhere", async () => {
  const command = {
    method: "POST",
    url: "/api/v1/staff-invitations",
    headers: {
      cookie: `footbridge=${coordinator.cookie}`,
      "idempotency-key": "0192f000-0000-7000-8000-00000000aaaa",
    },
    payload: { ...sam, email: "again@riverside.example" },
  } as const;
  const first = await app.inject(command);
  const second = await app.inject(command);
  expect(second.body).toBe(first.body);
  const token = tokenIn(first.json().location);
  expect(token).toMatch(/^[\w-]{43}$/);
  const answers = await (await signedInAs("coordinator")).get("me");
  expect(answers.statusCode).toBe(200);
  const me = {
    kind: "staff",
    id: answers.json().staffId,
    programmeId,
    firstName: "Dee",
    locale: "en",
  } as const;
  const stored = await act(
    made.database,
    { ...me, roles: ["coordinator"], units: [] },
    made.now,
    async ({ db }) => [
      await db.selectFrom("commandAnswer").selectAll().execute(),
      await db.selectFrom("staffInvitation").selectAll().execute(),
    ],
  );
  expect(stored.flat().length).toBeGreaterThan(1);
  expect(JSON.stringify(stored)).not.toContain(token);
});

describe("the second lock", () => {
  test("a coordinator brings in no administrator, by the route or by the database", async () => {
    const answer = await coordinator.post("staff-invitations", {
      ...sam,
      email: "admin@riverside.example",
      role: "administrator",
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe("not-your-role");
  });

  test("at the door nobody becomes a colleague without taking up an invitation", async () => {
    const token = await invited("door@riverside.example");
    const door: DoorIdentity = { kind: "door", token: hashOf(token).toString("hex"), programmeId };
    const become = act(made.database, door, made.now, ({ db }) =>
      db
        .insertInto("staff")
        .values({ programmeId, staffId: programmeId, firstName: "X", locale: "en", languages: [] })
        .execute(),
    );
    await expect(become).rejects.toThrow(/row-level security/);
  });

  test("an invitation to be a peer makes a peer and nothing more", async () => {
    const token = await invited("more@riverside.example");
    const door: DoorIdentity = { kind: "door", token: hashOf(token).toString("hex"), programmeId };
    const become = act(made.database, door, made.now, async ({ db }) => {
      await db.updateTable("staffInvitation").set({ acceptedAt: made.now }).execute();
      const key = { programmeId, staffId: programmeId };
      await db
        .insertInto("staff")
        .values({ ...key, firstName: "X", locale: "en", languages: [] })
        .execute();
      await db
        .insertInto("staffRole")
        .values({ ...key, role: "administrator" })
        .execute();
    });
    await expect(become).rejects.toThrow(/row-level security policy for table "staff_role"/);
  });
});
