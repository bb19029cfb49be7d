import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";

const made = testDatabase();
const morning = new Date("2026-11-22T12:00:00Z");
const peer = { email: "peer@riverside.example", password };
const wrong = { ...peer, password: "a guess, and a wrong one" };
let app: Awaited<ReturnType<typeof createApp>>;
/** Another process on the same database. */
let other: typeof app;

beforeAll(async () => {
  const start = async () => {
    const one = await createApp({ logLevel: "silent", trustProxy: 0 });
    registerIdentity(one, made.services);
    return one;
  };
  app = await start();
  other = await start();
  await programmeWith(made, "peer", "mentor");
});
beforeEach(() => {
  made.now = morning;
});

const minutesLater = (minutes: number) => {
  made.now = new Date(morning.getTime() + minutes * 60_000);
};
const network = (at: number) => `198.51.${Math.floor(at / 250)}.${(at % 250) + 1}`;

describe("a stranger who guesses", () => {
  test("waits after ten tries from one network, in every process, and is told for how long", async () => {
    const from = { network: "203.0.113.9" };
    for (let at = 0; at < 10; at += 1)
      expect((await browserOn(at % 2 ? app : other, from).post("session", wrong)).statusCode).toBe(403);
    const refused = await browserOn(other, from).post("session", wrong);
    expect([refused.statusCode, refused.json().code, refused.headers["retry-after"]]).toEqual([
      429,
      "too-many",
      "900",
    ]);
    expect((await browserOn(app, from).post("session", peer)).statusCode).toBe(429);
  });

  test("gets the same answer at an address that is nobody's", async () => {
    const from = { network: "203.0.113.10" };
    const nobody = { ...wrong, email: "nobody@riverside.example" };
    for (let at = 0; at < 10; at += 1) await browserOn(app, from).post("session", nobody);
    const refused = await browserOn(app, from).post("session", nobody);
    expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, "900"]);
  });
});

test("from a hundred networks, all through a day, strangers get their 126 guesses, and never keep the colleague out of their own browser", async () => {
  minutesLater(24 * 60);
  const start = made.now;
  const own = browserOn(app, { network: "203.0.113.50" });
  expect((await own.post("session", peer)).statusCode).toBe(200);
  await own.delete("session");

  let guesses = 0;
  for (let round = 0; round < 24; round += 1) {
    made.now = new Date(start.getTime() + round * 3_600_000);
    for (let at = 0; at < 100; at += 20) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, one) =>
          browserOn(app, { network: network(at + one) }).post("session", wrong),
        ),
      );
      guesses += answers.filter(({ statusCode }) => statusCode === 403).length;
    }
    // The same network, a browser that never signed in: waits with the strangers.
    if (round === 12)
      expect((await browserOn(app, { network: "203.0.113.50" }).post("session", peer)).statusCode).toBe(429);
    expect((await own.post("session", peer)).statusCode).toBe(200);
    await own.delete("session");
  }
  expect(guesses).toBeLessThanOrEqual(126);
  expect(guesses).toBeGreaterThan(100);
}, 240_000);

test("whoever sprays one password over many accounts is stopped by their network, and colleagues there go on", async () => {
  minutesLater(5 * 24 * 60);
  const hospital = { network: "203.0.113.77" };
  const own = browserOn(app, hospital);
  const mentor = { email: "mentor@riverside.example", password };
  expect((await own.post("session", mentor)).statusCode).toBe(200);
  const sprayed: number[] = [];
  for (let at = 0; at < 105; at += 15) {
    const answers = await Promise.all(
      Array.from({ length: 15 }, (_, one) =>
        browserOn(app, hospital).post("session", { ...wrong, email: `name${at + one}@riverside.example` }),
      ),
    );
    sprayed.push(...answers.map(({ statusCode }) => statusCode));
  }
  expect(sprayed.filter((status) => status === 403)).toHaveLength(100);
  expect((await own.post("session", mentor)).statusCode).toBe(200);
}, 120_000);

test("what a browser holds from one colleague gives it nothing at another's account, and cannot be made up", async () => {
  minutesLater(6 * 24 * 60);
  const browser = browserOn(app, { network: "203.0.113.88" });
  await browser.post("session", { email: "mentor@riverside.example", password });
  const kept = browser.jar.get("footbridge-browser") ?? "";
  expect(decodeURIComponent(kept)).not.toContain("@");
  for (let at = 0; at < 10; at += 1) await browser.post("session", wrong);
  expect((await browser.post("session", wrong)).statusCode).toBe(429);
  const forged = browserOn(app, { network: "203.0.113.88" });
  forged.jar.set("footbridge-browser", `${kept.split(".")[0]}.${"A".repeat(43)}`);
  expect((await forged.post("session", wrong)).statusCode).toBe(429);
});

test("nothing that is counted can be read back, and what says nothing any more is swept out", async () => {
  minutesLater(20 * 24 * 60);
  await browserOn(app, { network: "203.0.113.99" }).post("session", peer);
  const rows = await made.database.kysely.transaction().execute(async (db) => {
    await db.selectNoFrom((of) => of.val(1).as("one")).execute();
    return db.selectFrom("doorTry").selectAll().execute();
  });
  expect(rows).toEqual([]);
});
