import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";

const made = testDatabase();
const morning = new Date("2026-11-22T13:00:00Z");
let app: Awaited<ReturnType<typeof createApp>>;
let programmeId: string;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services);
  ({ programmeId } = await programmeWith(made, "peer", "coordinator"));
});
beforeEach(() => {
  made.now = morning;
});

const minutesLater = (minutes: number) => {
  made.now = new Date(morning.getTime() + minutes * 60_000);
};

async function signedIn(role: "peer" | "coordinator") {
  const browser = browserOn(app);
  await browser.post("session", { email: `${role}@riverside.example`, password });
  return browser;
}

test("without a session everyone is asked to sign in", async () => {
  const answer = await browserOn(app).get("me");
  expect(answer.statusCode).toBe(401);
  expect(answer.json()).toMatchObject({ status: 401, code: "sign-in-needed" });
});

test("a coordinator's session ends after an hour of nothing, and every use begins the hour anew", async () => {
  const browser = await signedIn("coordinator");
  minutesLater(59);
  expect((await browser.get("me")).statusCode).toBe(200);
  minutesLater(118);
  expect((await browser.get("me")).statusCode).toBe(200);
  minutesLater(178);
  expect((await browser.get("me")).statusCode).toBe(401);
});

test("a peer's session lasts the shift without being used, and twelve hours at most however it is used", async () => {
  const browser = await signedIn("peer");
  for (const minutes of [11 * 60, 719]) {
    minutesLater(minutes);
    expect((await browser.get("me")).statusCode).toBe(200);
  }
  minutesLater(720);
  expect((await browser.get("me")).statusCode).toBe(401);
});

test("signing out ends the session itself, not only the cookie, and can be done twice", async () => {
  const browser = await signedIn("coordinator");
  const kept = browser.cookie;
  expect((await browser.delete("session")).json()).toEqual({ signedOut: true });
  expect(browser.cookie).toBeUndefined();
  browser.cookie = kept;
  expect((await browser.get("me")).statusCode).toBe(401);
  expect((await browser.delete("session")).statusCode).toBe(200);
  const trail = await auditOf(made, programmeId);
  expect(trail.filter(({ action }) => action === "signed out")).toHaveLength(1);
});

test("a cookie from before signing in is worth nothing afterwards", async () => {
  const browser = browserOn(app);
  browser.cookie = "planted-by-someone-else-00000000000000000000";
  await browser.post("session", { email: "peer@riverside.example", password });
  const first = browser.cookie;
  expect(first).not.toContain("planted");
  await browser.post("session", { email: "coordinator@riverside.example", password });
  expect((await browser.get("me")).json().roles).toEqual(["coordinator"]);
  browser.cookie = first;
  expect((await browser.get("me")).statusCode).toBe(401);
});
