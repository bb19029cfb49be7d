import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { act } from "../../database/index.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";
import type { ColleaguePage, Colleagues } from "./contract.ts";

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
  const { here } = await listOf(await signedInAs("administrator"));
  expect([here.people.length, here.inAll, here.next]).toEqual([3, 3, null]);
  expect(here.people.find(({ staffId }) => staffId === cast.staff.peer)).toMatchObject({
    roles: ["peer"],
    lastSeenOn: "2026-11-22",
    leftOn: null,
    self: false,
  });
});

test("a coordinator sees the same without the day; a peer sees no list", async () => {
  const { here } = await listOf(await signedInAs("coordinator"));
  expect(here.people.map(({ lastSeenOn }) => lastSeenOn)).toEqual([null, null, null]);
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
  const { here } = await listOf(await signedInAs("administrator"));
  expect(here.people.map(({ staffId }) => staffId)).not.toContain(stranger.staff.mentor);
});

test("a long list comes fifty at a time, each colleague once, by name; those who left apart", async () => {
  const { programmeId } = cast;
  const colleagues = Array.from({ length: 130 }, (_, count) => ({
    programmeId,
    staffId: uuidv7(),
    // Several have the same first name.
    firstName: `Sam ${count % 7}`,
    languages: ["en"],
    locale: "en",
    leftAt: count < 55 ? made.now : null,
  }));
  await act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
    db.insertInto("staff").values(colleagues).execute(),
  );
  const browser = await signedInAs("administrator");
  const first = await listOf(browser);
  expect([first.here.inAll, first.left.inAll]).toEqual([78, 55]);
  for (const list of ["here", "left"] as const) {
    const found = [...first[list].people];
    for (let next = first[list].next; next; ) {
      const page: ColleaguePage = (await browser.get(`staff/more?after=${next}`)).json();
      expect(page.people.length).toBeLessThanOrEqual(50);
      found.push(...page.people);
      next = page.next;
    }
    expect(new Set(found.map(({ staffId }) => staffId)).size).toBe(first[list].inAll);
    expect(found.every(({ leftOn }) => (leftOn === null) === (list === "here"))).toBe(true);
    const names = found.map(({ firstName }) => firstName);
    expect(names).toEqual(names.toSorted());
  }
});
