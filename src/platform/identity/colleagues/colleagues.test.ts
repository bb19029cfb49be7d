import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";
import type { Colleagues } from "./contract.ts";

const made = testDatabase();
let app: Awaited<ReturnType<typeof createApp>>;
let cast: Awaited<ReturnType<typeof programmeWith<"administrator" | "coordinator" | "peer">>>;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services);
  cast = await programmeWith(made, "administrator", "coordinator", "peer");
});

async function signedInAs(role: string) {
  const browser = browserOn(app);
  await browser.post("session", { email: `${role}@riverside.example`, password });
  return browser;
}
const listOf = async (browser: ReturnType<typeof browserOn>): Promise<Colleagues> =>
  (await browser.get("staff")).json();

test("an administrator sees everyone who works here, as what, and the day they were here last", async () => {
  await signedInAs("peer");
  const { colleagues } = await listOf(await signedInAs("administrator"));
  expect(colleagues).toHaveLength(3);
  expect(colleagues.find(({ staffId }) => staffId === cast.staff.peer)).toMatchObject({
    roles: ["peer"],
    lastSeenOn: "2026-11-22",
    leftOn: null,
    self: false,
  });
});

test("a coordinator sees the same without the day; a peer sees no list", async () => {
  const { colleagues } = await listOf(await signedInAs("coordinator"));
  expect(colleagues.map(({ lastSeenOn }) => lastSeenOn)).toEqual([null, null, null]);
  const refused = await (await signedInAs("peer")).get("staff");
  expect([refused.statusCode, refused.json().code]).toEqual([403, "not-your-role"]);
});

test("an invitation stands in the list until it is taken back; then its link opens nothing", async () => {
  const administrator = await signedInAs("administrator");
  const sam = { email: "sam@riverside.example", firstName: "Sam", surname: "Okoro", language: "en" };
  const { location } = (await administrator.post("staff-invitations", { ...sam, role: "mentor" })).json();
  const [invitation] = (await listOf(administrator)).invitations;
  expect(invitation).toMatchObject({ firstName: "Sam", role: "mentor", over: false });

  await administrator.delete(`staff-invitations/${invitation?.invitationId}`);
  expect((await listOf(administrator)).invitations).toEqual([]);
  const token = location.replace("http://localhost/join/", "");
  const late = await browserOn(app).post("staff-invitations/accept", {
    token,
    password: "a sentence is good",
  });
  expect(late.statusCode).toBe(404);
  expect((await auditOf(made, cast.programmeId)).at(-1)?.action).toBe("invitation taken back");
});

test("a coordinator takes back what a coordinator may invite, and no administrator's invitation", async () => {
  const administrator = await signedInAs("administrator");
  const ada = { email: "ada@riverside.example", firstName: "Ada", surname: "Roy", language: "en" };
  const { invitationId } = (
    await administrator.post("staff-invitations", { ...ada, role: "evaluator" })
  ).json();
  const coordinator = await signedInAs("coordinator");
  expect((await coordinator.delete(`staff-invitations/${invitationId}`)).statusCode).toBe(404);
  expect((await listOf(administrator)).invitations).toHaveLength(1);
});

test("another programme's list holds none of ours", async () => {
  const stranger = await programmeWith(made, "mentor");
  const { colleagues } = await listOf(await signedInAs("administrator"));
  expect(colleagues.map(({ staffId }) => staffId)).not.toContain(stranger.staff.mentor);
});
