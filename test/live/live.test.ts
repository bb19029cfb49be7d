import { setTimeout as wait } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import { act, hashOf, type StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing, invited, step } from "../support/people.ts";
import { addressOf, type OpenScreen, openScreen } from "../support/screen.ts";
import { openStay } from "../support/stays.ts";
import { makeWorld, type World } from "../support/world.ts";

/** Two server processes' worth of servers on one PostgreSQL: what is written through one shows on screens of the other. */
const made = testDatabase();
const start = new Date("2026-11-22T15:00:00Z");
let world: World;
let here: OpenApp;
let there: OpenApp;
let address: string;
let dee: StaffIdentity;
let amir: StaffIdentity;
let joan: StaffIdentity;
const screens: OpenScreen[] = [];

beforeAll(async () => {
  world = await makeWorld(made);
  here = await openApp(made);
  there = await openApp(made);
  address = await addressOf(there.app);
});
afterAll(() => Promise.all([here.close(), there.close()]));
beforeEach(async () => {
  made.now = start;
  dee = await world.hire("Dee", ["peer"]);
  amir = await world.hire("Amir", ["peer"]);
  joan = await world.hire("Joan", ["coordinator"]);
});
afterEach(() => {
  for (const screen of screens.splice(0)) screen.close();
});

/** Opens a screen of someone's and waits until the server listens for them. */
async function screenOf(staff: StaffIdentity): Promise<OpenScreen> {
  const screen = await openScreen(address, await there.cookieOf(staff));
  screens.push(screen);
  await screen.hears("reread");
  screen.clear();
  return screen;
}
const log = (peer: StaffIdentity, { personId }: PersonRef) =>
  here
    .as(peer)
    .post(`people/${personId}/contacts`, { contactId: uuidv7(), at: start.toISOString(), outcome: "tried" });
const block = (tom: PersonRef, peer: StaffIdentity) =>
  step<"sharing changed">(
    made,
    tom,
    { kind: "sharing changed", by: { role: "person", id: tom.personId }, blockedPeer: peer.id },
    {
      directives: [
        {
          directive: { directiveId: uuidv7(), givenAt: made.now, effect: "block", readerId: peer.id },
          how: "own page",
        },
      ],
    },
  );
/** Long enough for three looks; whoever heard nothing by then will not. */
const aWhile = () => wait(1_500);
const ofTom = ({ personId }: PersonRef) => ["today", "people", `people/${personId}`];

describe("a change", () => {
  test("shows on the peer's screens and on the board, written through another server", async () => {
    const tom = await crossing(made, world, dee);
    const [deesPhone, board, amirsPhone] = [await screenOf(dee), await screenOf(joan), await screenOf(amir)];
    expect((await log(dee, tom)).status).toBe(200);
    await deesPhone.hears(...ofTom(tom));
    await board.hears("board");
    await aWhile();
    expect(board.text()).not.toContain(tom.personId);
    expect(amirsPhone.heard()).toEqual([]);
  });

  test("of hands shows to both: to the one who had them for the last time", async () => {
    const tom = await crossing(made, world, dee);
    const [before, after] = [await screenOf(dee), await screenOf(amir)];
    await step<"handed over">(made, tom, {
      kind: "handed over",
      by: { role: "peer", id: dee.id },
      peer: amir.id,
      personSaid: "aloud",
    });
    await Promise.all([before.hears(...ofTom(tom)), after.hears(...ofTom(tom))]);
    await aWhile();
    before.clear();
    await log(amir, tom);
    await after.hears(`people/${tom.personId}`);
    await aWhile();
    expect(before.heard()).toEqual([]);
  });

  test("an offer shows without a name, to those who get it, and again when someone else goes", async () => {
    const tom = await invited(made, world);
    const [deesPhone, amirsPhone] = [await screenOf(dee), await screenOf(amir)];
    const offered = { kind: "offered", by: { role: "coordinator", id: joan.id } } as const;
    await step<"offered">(made, tom, { ...offered, peers: [dee.id, amir.id] });
    await step<"can meet">(
      made,
      tom,
      { kind: "can meet", by: { role: "peer", id: dee.id } },
      { onShift: true },
    );
    await deesPhone.hears(...ofTom(tom));
    await aWhile();
    expect(amirsPhone.text()).not.toContain(tom.personId);
  });

  test("on a ward shows to its care team, and to nobody of another", async () => {
    const maya = await world.hire("Maya", ["care-team"], { units: [world.north] });
    const osei = await world.hire("Osei", ["care-team"], { units: [world.south] });
    const [north, south] = [await screenOf(maya), await screenOf(osei)];
    await openStay(made, world, world.north);
    await north.hears(`wards/${world.north.unitId}/stays`);
    await aWhile();
    expect(south.heard()).toEqual([]);
  });
});

test("a block reaches an open screen within a second, which then reads that there is nothing", async () => {
  const tom = await crossing(made, world, dee);
  const phone = await screenOf(dee);
  await block(tom, dee);
  const began = performance.now();
  await phone.hears(`people/${tom.personId}`);
  // A quarter of a second alone; machines that do much else take longer.
  expect(performance.now() - began).toBeLessThan(3_000);
  expect((await there.as(dee).get(`people/${tom.personId}`)).status).toBe(404);
  await aWhile();
  phone.clear();
  await step<"stopped">(made, tom, {
    kind: "stopped",
    by: { role: "person", id: tom.personId },
    how: "own page",
  });
  await aWhile();
  expect(phone.heard()).toEqual([]);
});

describe("a stream ends", () => {
  const ends = (screen: OpenScreen) => expect.poll(screen.hasEnded, { interval: 25 }).toBe(true);

  test("with signing out", async () => {
    const screen = await screenOf(dee);
    const cookie = await there.cookieOf(dee);
    await there.app.inject({ method: "DELETE", url: "/api/v1/session", headers: { cookie } });
    await ends(screen);
  });

  test("with the account", async () => {
    const screen = await screenOf(dee);
    await act(made.database, joan, made.now, ({ db }) =>
      db.updateTable("staff").set({ leftAt: made.now }).where("staffId", "=", dee.id).execute(),
    );
    await ends(screen);
  });

  test("when the session was not used for long, and listening is no use of it", async () => {
    const screen = await screenOf(dee);
    const hash = hashOf((await there.cookieOf(dee)).replace("footbridge=", ""));
    const seen = () =>
      act(made.database, dee, made.now, ({ db }) =>
        db.selectFrom("session").select("seenAt").where("sessionHash", "=", hash).executeTakeFirstOrThrow(),
      );
    const before = await seen();
    made.now = new Date(start.getTime() + 3 * 86_400_000);
    await aWhile();
    expect([await seen(), screen.hasEnded()]).toEqual([before, false]);
    made.now = new Date(start.getTime() + 366 * 86_400_000);
    await ends(screen);
  });

  test("when its holder opens too many more: the oldest goes", async () => {
    const opened: OpenScreen[] = [];
    for (let count = 0; count < 7; count++) opened.push(await screenOf(dee));
    await ends(opened[0] as OpenScreen);
    expect(opened.slice(1).map((screen) => screen.hasEnded())).toEqual(Array(6).fill(false));
  });
});

test("the end of a shift empties the screens at once", async () => {
  const tom = await crossing(made, world, dee);
  const phone = await screenOf(dee);
  made.now = new Date(start.getTime() + 6.1 * 3_600_000);
  await phone.hears("me", ...ofTom(tom));
});

test("nobody listens without a session", async () => {
  const screen = await openScreen(address, "footbridge=nobody");
  expect(screen.status).toBe(401);
  screen.close();
});

test("nothing holds a stream back: no compression, no cache", async () => {
  const screen = await screenOf(dee);
  expect(screen.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(screen.headers.get("content-encoding")).toBeNull();
  expect(screen.headers.get("cache-control")).toContain("no-transform");
  expect(screen.headers.get("x-content-type-options")).toBe("nosniff");
});
