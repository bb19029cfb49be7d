import { generate } from "otplib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";

const made = testDatabase();
const monday = new Date("2026-11-23T15:00:00Z");
let app: Awaited<ReturnType<typeof createApp>>;
let cast: Awaited<ReturnType<typeof programmeWith<"administrator" | "coordinator" | "peer" | "mentor">>>;
const left: object[] = [];
let day = 0;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  const whenAccountEnds = (_: unknown, leaving: object) => void left.push(leaving);
  registerIdentity(app, made.services, undefined, { whenAccountEnds });
  cast = await programmeWith(made, "administrator", "coordinator", "peer", "mentor");
});
beforeEach(() => {
  day += 1;
  made.now = new Date(monday.getTime() + day * 86_400_000);
});

const minutesLater = (minutes: number) => {
  made.now = new Date(made.now.getTime() + minutes * 60_000);
};
async function signedIn(role: string, word = password) {
  const browser = browserOn(app);
  const answer = await browser.post("session", { email: `${role}@riverside.example`, password: word });
  return Object.assign(browser, { status: answer.statusCode, next: answer.json().next });
}
const linkFor = async (secondStepLost = false, staffId = cast.staff.peer): Promise<string> => {
  const administrator = await signedIn("administrator");
  const answer = await administrator.post(`staff/${staffId}/reset-link`, { secondStepLost });
  return answer.json().location.replace("http://localhost/new-password/", "");
};
const choose = (token: string, word: string, browser = browserOn(app)) =>
  browser.post("reset-links/use", { token, password: word });

describe("a forgotten password", () => {
  test("Dee gets a link, chooses anew and is in; the old password and every session are over", async () => {
    const before = await signedIn("peer");
    const token = await linkFor();
    expect((await before.get("me")).statusCode).toBe(200);
    const browser = browserOn(app);
    expect((await choose(token, "a first new sentence", browser)).json().next).toBe("in");
    expect((await browser.get("me")).json().staffId).toBe(cast.staff.peer);
    expect((await before.get("me")).statusCode).toBe(401);
    expect((await signedIn("peer")).status).toBe(403);
    expect((await signedIn("peer", "a first new sentence")).status).toBe(200);
  });

  test("a link works once, for two hours, and only the newest", async () => {
    const first = await linkFor();
    const token = await linkFor();
    expect((await choose(first, "a second new sentence")).statusCode).toBe(404);
    expect((await choose(token, "short")).statusCode).toBe(400);
    expect((await choose(token, "a second new sentence")).statusCode).toBe(200);
    expect((await choose(token, "a third new sentence")).statusCode).toBe(404);
    const late = await linkFor();
    minutesLater(120);
    expect((await choose(late, "a third new sentence")).statusCode).toBe(404);
    expect((await choose("never-was-a-link-000000000", "a third new sentence")).statusCode).toBe(404);
  });

  test("two who use it at once: one of them does", async () => {
    const token = await linkFor();
    const answers = await Promise.all([1, 2, 3].map((one) => choose(token, `a sentence by number ${one}`)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404, 404]);
  });

  test("a second step is still asked, unless the link lets it go", async () => {
    const browser = browserOn(app);
    await choose(await linkFor(), "a fourth new sentence", browser);
    const { secret } = (await browser.post("second-step/app")).json();
    const epoch = Math.floor(made.now.getTime() / 1000);
    await browser.post("second-step/app/confirm", { code: await generate({ secret, epoch }) });
    expect((await choose(await linkFor(), "a fifth new sentence")).json()).toEqual({
      next: "second step",
      ways: ["code"],
    });
    expect((await choose(await linkFor(true), "a sixth new sentence")).json().next).toBe("in");
    expect((await signedIn("peer", "a sixth new sentence")).next).toBe("in");
  });

  test("only an administrator makes one, with a fresh proof, and not for themself", async () => {
    const path = `staff/${cast.staff.peer}/reset-link`;
    const body = { secondStepLost: false };
    expect((await (await signedIn("coordinator")).post(path, body)).json().code).toBe("not-your-role");
    const administrator = await signedIn("administrator");
    const own = await administrator.post(`staff/${cast.staff.administrator}/reset-link`, body);
    expect(own.statusCode).toBe(404);
    minutesLater(11);
    expect((await administrator.post(path, body)).json().code).toBe("proof-needed");
    await administrator.post("session/proof", { password });
    expect((await administrator.post(path, body)).statusCode).toBe(200);
    const trail = await auditOf(made, cast.programmeId);
    expect(trail.map(({ action }) => action)).toContain(`reset link: ${cast.staff.peer}`);
  });
});

describe("the end of an account", () => {
  test("is at once: sessions, password, links; and the other rooms hear of it", async () => {
    const mentor = await signedIn("mentor");
    const token = await linkFor(false, cast.staff.mentor);
    const administrator = await signedIn("administrator");
    expect((await administrator.post(`staff/${cast.staff.mentor}/end`)).statusCode).toBe(200);
    expect((await mentor.get("me")).statusCode).toBe(401);
    expect((await signedIn("mentor")).status).toBe(403);
    expect((await choose(token, "a seventh new sentence")).statusCode).toBe(404);
    expect(left).toEqual([
      { programmeId: cast.programmeId, peerId: cast.staff.mentor, by: cast.staff.administrator },
    ]);
    const listed = (await administrator.get("staff")).json();
    const gone = listed.left.people.find(({ staffId }: { staffId: string }) => staffId === cast.staff.mentor);
    expect(gone.leftOn).not.toBeNull();
    expect((await administrator.post(`staff/${cast.staff.mentor}/end`)).statusCode).toBe(404);
  });

  test("is an administrator's to say, with a fresh proof, never about themself", async () => {
    const path = `staff/${cast.staff.peer}/end`;
    expect((await (await signedIn("coordinator")).post(path)).statusCode).toBe(403);
    const administrator = await signedIn("administrator");
    expect((await administrator.post(`staff/${cast.staff.administrator}/end`)).statusCode).toBe(404);
    minutesLater(11);
    expect((await administrator.post(path)).json().code).toBe("proof-needed");
  });

  test("inviting an administrator asks for a fresh proof; inviting a peer does not", async () => {
    const administrator = await signedIn("administrator");
    minutesLater(11);
    const ada = { email: "ada@riverside.example", firstName: "Ada", surname: "Roy", language: "en" };
    const refused = await administrator.post("staff-invitations", { ...ada, role: "administrator" });
    expect(refused.json().code).toBe("proof-needed");
    expect((await administrator.post("staff-invitations", { ...ada, role: "peer" })).statusCode).toBe(200);
  });
});
