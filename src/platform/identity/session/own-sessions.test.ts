import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";
import type { SessionLine } from "./contract.ts";

const made = testDatabase();
let app: Awaited<ReturnType<typeof createApp>>;
let programmeId: string;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services);
  ({ programmeId } = await programmeWith(made, "peer", "mentor"));
});

const phone = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

async function signedIn(role: string, agent?: string) {
  const browser = browserOn(app, agent === undefined ? {} : { agent });
  await browser.post("session", { email: `${role}@riverside.example`, password });
  return browser;
}
type Browser = ReturnType<typeof browserOn>;
const listOf = async (browser: Browser): Promise<SessionLine[]> =>
  (await browser.get("sessions")).json().sessions;

test("Dee sees where she is signed in, on what, and which one she holds; nobody else's, and no cookie", async () => {
  await signedIn("mentor");
  const first = await signedIn("peer", phone);
  const second = await signedIn("peer");
  const list = await listOf(second);
  expect(list).toHaveLength(2);
  expect(list.filter(({ thisOne }) => thisOne)).toHaveLength(1);
  expect(list.find(({ thisOne }) => !thisOne)?.device).toEqual({
    kind: "phone",
    browser: "firefox",
    system: "android",
  });
  expect(JSON.stringify(list)).not.toContain(first.cookie);
});

test("she ends the one on the lost phone, and cannot end a colleague's", async () => {
  const lost = await signedIn("peer", phone);
  const colleague = await signedIn("mentor");
  const desk = await signedIn("peer");
  const [theirs] = await listOf(colleague);
  expect((await desk.delete(`sessions/${theirs?.sessionId}`)).statusCode).toBe(404);
  for (const { sessionId, thisOne } of await listOf(desk))
    if (!thisOne) expect((await desk.delete(`sessions/${sessionId}`)).statusCode).toBe(200);
  expect((await lost.get("me")).statusCode).toBe(401);
  expect((await desk.get("me")).statusCode).toBe(200);
  expect((await colleague.get("me")).statusCode).toBe(200);
  expect((await auditOf(made, programmeId)).map(({ action }) => action)).toContain("signed out elsewhere");
});

test("signing out everywhere ends all of hers, here too, and every process hears of each", async () => {
  const client = await made.database.pool.connect();
  const heard: string[] = [];
  client.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await client.query("listen session_ended");
  const one = await signedIn("peer");
  const other = await signedIn("peer", phone);
  const colleague = await signedIn("mentor");
  expect((await one.delete("sessions")).statusCode).toBe(200);
  expect((await one.get("me")).statusCode).toBe(401);
  expect((await other.get("me")).statusCode).toBe(401);
  expect((await colleague.get("me")).statusCode).toBe(200);
  await client.query("select 1");
  client.release(true);
  expect(heard.length).toBeGreaterThanOrEqual(2);
  expect(JSON.parse(heard.at(-1) ?? "")).toMatchObject({ programmeId, holderKind: "staff" });
  expect(heard.join()).not.toContain(one.cookie);
});
