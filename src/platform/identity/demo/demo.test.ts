import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { programmeWith } from "../testing/programme.ts";
import type { DemoPeople } from "./people.ts";

const made = testDatabase();
const personId = "0192f000-0000-7000-8000-0000000000aa";
const phrase = { en: "Hello", fr: "Bonjour" };
let demo: DemoPeople;
let programmeId: string;

beforeAll(async () => {
  const cast = await programmeWith(made, "peer", "coordinator");
  programmeId = cast.programmeId;
  const shown = { firstName: "Dee", line: phrase, button: phrase };
  const staff = (id: string) => ({ kind: "staff", programmeId, id }) as const;
  demo = {
    people: [
      { ...shown, as: "peer", email: "dee@demo.example", who: staff(cast.staff.peer) },
      { ...shown, as: "peer", email: "kit@demo.example", who: staff(cast.staff.coordinator) },
      { ...shown, as: "person", who: { kind: "person", programmeId, id: personId } },
    ],
    openOwnPageFor: async (_, programme, person) => `/mine/${programme}/${person}`,
  };
});

async function demoApp(services = made.services) {
  const app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, services, demo);
  return app;
}

test("the door shows the cast, and no ids", async () => {
  const answer = await browserOn(await demoApp()).get("demo/door");
  expect(answer.json().people).toHaveLength(3);
  expect(answer.body).not.toContain(programmeId);
  expect(answer.body).not.toContain("who");
});

test("one comes in as a role, or as one of several by e-mail", async () => {
  const browser = browserOn(await demoApp());
  expect((await browser.post("demo/sign-in", { as: "peer" })).json()).toEqual({ location: "/" });
  expect((await browser.get("me")).json().roles).toEqual(["peer"]);
  await browser.post("demo/sign-in", { as: "peer", email: "Kit@demo.example" });
  expect((await browser.get("me")).json().roles).toEqual(["coordinator"]);
  expect((await auditOf(made, programmeId)).at(-1)?.because).toBe("came in through the demo's door");
});

test("a person gets to their own page, and their session opens nothing of the staff's", async () => {
  const browser = browserOn(await demoApp());
  const answer = await browser.post("demo/sign-in", { as: "person" });
  expect(answer.json()).toEqual({ location: `/mine/${programmeId}/${personId}` });
  expect(browser.cookie).toBeDefined();
  const me = await browser.get("me");
  expect(me.statusCode).toBe(401);
  expect(me.json().code).toBe("sign-in-needed");
});

test("nobody plays that role: missing", async () => {
  const browser = browserOn(await demoApp());
  expect((await browser.post("demo/sign-in", { as: "evaluator" })).statusCode).toBe(404);
});

test("where no demo runs, its door is missing like everything that isn't there", async () => {
  const browser = browserOn(await demoApp({ ...made.services, demo: false }));
  const missing = await browser.get("nothing-like-it");
  const door = await browser.get("demo/door");
  expect([door.statusCode, door.body]).toEqual([404, missing.body]);
  expect((await browser.post("demo/sign-in", { as: "peer" })).body).toBe(missing.body);
});
