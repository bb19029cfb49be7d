import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { act, hashOf } from "../../database/index.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";

const made = testDatabase();
let app: Awaited<ReturnType<typeof createApp>>;
let programme: Awaited<ReturnType<typeof programmeWith<"peer" | "coordinator">>>;
const peer = { email: "peer@riverside.example", password };

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services);
  programme = await programmeWith(made, "peer", "coordinator");
});

test("Dee signs in with address and password, however the address is typed, and is herself", async () => {
  const browser = browserOn(app);
  expect((await browser.post("session", { ...peer, email: "Peer@Riverside.example" })).statusCode).toBe(200);
  const me = await browser.get("me");
  expect(me.json()).toMatchObject({ staffId: programme.staff.peer, firstName: "Dee", roles: ["peer"] });
  expect(await auditOf(made, programme.programmeId)).toContainEqual({
    action: "signed in",
    actorKind: "staff",
    actorId: programme.staff.peer,
    because: "the password fits the account",
  });
});

test("the cookie is out of reach of scripts and other sites, and only its hash is stored", async () => {
  const browser = browserOn(app);
  const answer = await browser.post("session", peer);
  expect(answer.cookies.find(({ name }) => name === "footbridge")).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    maxAge: 12 * 3600,
  });
  const token = hashOf(browser.cookie ?? "").toString("hex");
  const stored = await act(made.database, { kind: "door", token }, made.now, ({ db }) =>
    db.selectFrom("session").selectAll().execute(),
  );
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toContain(browser.cookie);
  expect(Buffer.from(browser.cookie ?? "", "base64url")).toHaveLength(32);
});

describe("a no is a no", () => {
  test("a wrong password and an unknown address get the same answer, after the same time", async () => {
    const timed = async (body: object) => {
      const startedAt = performance.now();
      const answer = await browserOn(app).post("session", body);
      return { answer, took: performance.now() - startedAt };
    };
    const wrong = await timed({ ...peer, password: "not the password" });
    const unknown = await timed({ email: "nobody@riverside.example", password: "not the password" });
    expect(wrong.answer.statusCode).toBe(403);
    expect(wrong.answer.json().code).toBe("sign-in-refused");
    expect(unknown.answer.statusCode).toBe(403);
    expect(unknown.answer.body).toBe(wrong.answer.body);
    expect(wrong.answer.cookies).toEqual([]);
    expect(Math.min(wrong.took, unknown.took)).toBeGreaterThan(245);
  });

  test("it stands in the audit trail with the account tried, and without an address", async () => {
    const trail = await auditOf(made, programme.programmeId);
    const refused = trail.filter(({ action }) => action === "sign-in refused");
    expect(refused).toEqual([
      {
        action: "sign-in refused",
        actorKind: "door",
        actorId: null,
        because: `the password does not fit: account ${programme.staff.peer}`,
      },
    ]);
    expect(JSON.stringify(trail)).not.toContain("@");
  });

  test("whoever has left comes in no more, and learns nothing from the answer", async () => {
    const gone = await programmeWith(made, "mentor");
    const mentor = { email: "mentor@riverside.example", password };
    const before = browserOn(app);
    await before.post("session", mentor);
    await leave(gone.programmeId, gone.staff.mentor);
    expect((await before.get("me")).statusCode).toBe(401);
    const answer = await browserOn(app).post("session", mentor);
    expect(answer.json().code).toBe("sign-in-refused");
  });
});

test("a form on someone else's page can't sign a browser in", async () => {
  const form = await app.inject({
    method: "POST",
    url: "/api/v1/session",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(peer).toString(),
  });
  expect(form.statusCode).toBe(415);
  expect(form.cookies).toEqual([]);
});

async function leave(programmeId: string, staffId: string): Promise<void> {
  const self = {
    kind: "staff",
    id: staffId,
    programmeId,
    firstName: "Dee",
    locale: "en",
    roles: ["mentor"],
    units: [],
  } as const;
  await act(made.database, self, made.now, ({ db }) =>
    db.updateTable("staff").set({ leftAt: made.now }).where("staffId", "=", staffId).execute(),
  );
}
