import { beforeEach, describe, expect, it } from "vitest";
import { keptDocuments } from "./documents.ts";
import {
  beginLease,
  deviceId,
  endOfLeftLease,
  forgetLease,
  type HeldLease,
  heldLease,
  moveLease,
  noteTime,
  whatIsGone,
} from "./held-lease.ts";
import { type BrowserForTests, browserForTests, everythingIn, leaseForTests } from "./testing.ts";

const tom = { name: "people/0199", data: { nameUsed: "Tomasz", wishes: "window bed" }, asOf: new Date(0) };
let phone: BrowserForTests;
let held: HeldLease;

beforeEach(async () => {
  phone = browserForTests();
  held = await beginLease(phone.opened(), leaseForTests(phone.now()), "dee");
  await keptDocuments(phone.opened().database, held).put(tom);
});

const opensTom = async () => {
  const place = phone.opened();
  const lease = await heldLease(place);
  return (lease && (await keptDocuments(place.database, lease).get(tom.name)))?.data;
};

describe("a lease", () => {
  it("opens what is kept until it ends, also after the phone was off", async () => {
    phone.pass(7 * 60 + 59);
    expect(await opensTom()).toEqual(tom.data);
    phone.pass(2);
    expect(await opensTom()).toBeUndefined();
  });

  it("leaves only what nobody can read: no name, no word, no id of a person", async () => {
    const there = await everythingIn(phone);
    for (const planted of ["Tomasz", "window", "nameUsed", "people", "0199"])
      expect(there).not.toContain(planted);
  });

  it("is useless when its time is over, with every key that is left on the phone", async () => {
    const half = held.keys;
    expect(half.seal.extractable).toBe(false);
    phone.pass(8 * 60);
    expect(phone.opened().jar.read()).toBeUndefined();
    expect(await heldLease(phone.opened())).toBeUndefined();
  });

  it("is not brought back to life by a clock that is set back", async () => {
    phone.pass(7 * 60);
    await noteTime(phone.opened().database, held);
    phone.set(-6 * 60);
    const again = await heldLease(phone.opened());
    expect(again?.clock.now()).toBe(phone.now().getTime() + 6 * 60 * 60_000);
    phone.pass(61);
    expect((again?.clock.now() ?? 0) >= held.endsAt).toBe(true);
  });

  it("ends early for a clock that is set forward, and nothing worse", async () => {
    phone.set(24 * 60);
    expect(await opensTom()).toBeUndefined();
  });

  it("lasts its whole time on a phone whose clock is hours wrong", async () => {
    const wrong = browserForTests();
    const serverNow = new Date(wrong.now().getTime() + 5 * 3_600_000);
    await beginLease(wrong.opened(), leaseForTests(serverNow), "dee");
    wrong.pass(7 * 60);
    expect(await heldLease(wrong.opened())).toBeDefined();
    wrong.pass(61);
    expect(await heldLease(wrong.opened())).toBeUndefined();
  });

  it("takes the place of the one before, and of all that it held", async () => {
    await beginLease(phone.opened(), leaseForTests(phone.now(), "another"), "noor");
    expect(await opensTom()).toBeUndefined();
  });

  it("ends in the minute in which its time is over, also while a browser still holds its secret", async () => {
    const { jar } = phone.opened();
    const secret = jar.read() ?? "";
    phone.pass(8 * 60);
    jar.put(secret, phone.now().getTime() + 3_600_000);
    expect(phone.opened().jar.read()).toBe(secret);
    expect(await heldLease(phone.opened())).toBeUndefined();
  });

  it("opens nothing with another secret than its own", async () => {
    phone.opened().jar.put(Buffer.alloc(32, 99).toString("base64url"), held.endsAt);
    expect(await heldLease(phone.opened())).toBeUndefined();
  });

  it("is none without its secret, and none without what it left", async () => {
    const { jar, database } = phone.opened();
    const secret = jar.read() ?? "";
    jar.drop();
    expect(await heldLease(phone.opened())).toBeUndefined();
    await forgetLease(phone.opened(), undefined);
    jar.put(secret, held.endsAt);
    expect(await heldLease({ ...phone.opened(), database })).toBeUndefined();
  });

  it("begins with an empty store, at the time of this phone, with nothing pulled and nobody told of an end", async () => {
    const { database } = phone.opened();
    await keptDocuments(database, held).apply({
      documents: [],
      staying: [tom.name],
      leftOut: [],
      cursor: "5",
    });
    await forgetLease(phone.opened(), { because: "signed out", at: 7 });
    expect(await whatIsGone(database)).toEqual({ because: "signed out", at: 7 });
    await keptDocuments(database, held).put(tom);
    const next = await beginLease(phone.opened(), leaseForTests(phone.now(), "another"), "dee");
    expect(await whatIsGone(database)).toBeUndefined();
    expect(await keptDocuments(database, next).cursor()).toBeUndefined();
    expect(await database.read("documents", (documents) => documents.count())).toBe(0);
    expect(await database.read("keys", (keys) => keys.get("seen"))).toBe(phone.now().getTime());
  });

  it("lets go of all that it held when it is forgotten: documents, keys, cursor, time and who was left out", async () => {
    const { database } = phone.opened();
    await keptDocuments(database, held).apply({
      documents: [tom],
      staying: [tom.name],
      leftOut: ["people/0201"],
      cursor: "5",
    });
    await forgetLease(phone.opened(), undefined);
    expect(await database.read("documents", (documents) => documents.count())).toBe(0);
    expect(await database.read("keys", (keys) => keys.getAllKeys())).toEqual([]);
  });

  const endsIn = (hours: number) => {
    const serverNow = phone.now();
    return { until: new Date(serverNow.getTime() + hours * 3_600_000), serverNow };
  };

  it("goes on with a shift that was made longer, after a restart too, and with all that it holds", async () => {
    phone.pass(7 * 60);
    const longer = await moveLease(phone.opened(), held, endsIn(3));
    phone.pass(2 * 60);
    expect(longer.clock.now() < longer.endsAt).toBe(true);
    expect(await opensTom()).toEqual(tom.data);
    phone.pass(61);
    expect(await opensTom()).toBeUndefined();
    expect(phone.opened().jar.read()).toBeUndefined();
  });

  it("ends earlier with a shift that was made shorter, and the browser lets its secret go then", async () => {
    await moveLease(phone.opened(), held, endsIn(1));
    phone.pass(61);
    expect(phone.opened().jar.read()).toBeUndefined();
    expect(await opensTom()).toBeUndefined();
  });

  it("is not brought back by a tab that still follows it, once another tab has let it go", async () => {
    await forgetLease(phone.opened(), { because: "signed out", at: 0 });
    await moveLease(phone.opened(), held, endsIn(9));
    expect(await heldLease(phone.opened())).toBeUndefined();
    expect(phone.opened().jar.read()).toBeUndefined();
  });

  it("is left as it is by a tab that still follows the one before: its time and its secret stay", async () => {
    const next = await beginLease(phone.opened(), leaseForTests(phone.now(), "another"), "noor");
    const secret = phone.opened().jar.read();
    await moveLease(phone.opened(), held, endsIn(1));
    phone.pass(2 * 60);
    expect(phone.opened().jar.read()).toBe(secret);
    expect((await heldLease(phone.opened()))?.endsAt).toBe(next.endsAt);
  });

  it("gets no secret back by being moved, where the browser let it go", async () => {
    phone.opened().jar.drop();
    await moveLease(phone.opened(), held, endsIn(3));
    expect(phone.opened().jar.read()).toBeUndefined();
    expect(phone.cookies.cookie).not.toContain("undefined");
  });

  it("is forgotten at once at signing out", async () => {
    await forgetLease(phone.opened(), { because: "signed out", at: 0 });
    expect(await opensTom()).toBeUndefined();
    expect(phone.opened().jar.read()).toBeUndefined();
  });
});

describe("what a pull brings", () => {
  it("is all there at once, and whoever is not one's own any more is gone", async () => {
    const place = phone.opened();
    const documents = keptDocuments(place.database, held);
    const ana = { name: "people/0200", data: { nameUsed: "Ana" }, asOf: new Date(0) };
    const staying = ["people", "people/0200"];
    await documents.apply({ documents: [ana], staying, leftOut: [], cursor: "5" });
    expect(await documents.get("people/0199")).toBeUndefined();
    expect((await documents.get("people/0200"))?.data).toEqual(ana.data);
    expect(await documents.cursor()).toBe("5");
  });

  it("keeps whoever does not fit off this phone, also when they were looked at with signal", async () => {
    const documents = keptDocuments(phone.opened().database, held);
    const lou = { name: "people/0201", data: { nameUsed: "Lou" }, asOf: new Date(0) };
    const pulled = { documents: [], staying: ["people"], cursor: "6" };
    await documents.put(lou);
    await documents.apply({ ...pulled, leftOut: ["people/0201"] });
    expect(await documents.get("people/0201")).toBeUndefined();
    await documents.put(lou);
    expect(await documents.get("people/0201")).toBeUndefined();
    await documents.apply({ ...pulled, leftOut: [] });
    await documents.put(lou);
    expect((await documents.get("people/0201"))?.data).toEqual(lou.data);
  });
});

it("a lease that ended while the app was closed is known to have been here, and when it ended", async () => {
  phone.pass(20 * 60);
  expect(await heldLease(phone.opened())).toBeUndefined();
  expect(await endOfLeftLease(phone.opened())).toBe(held.until.getTime());
  await forgetLease(phone.opened(), undefined);
  expect(await endOfLeftLease(phone.opened())).toBeUndefined();
});

it("a phone has one name for itself, made once", async () => {
  const { database } = phone.opened();
  expect(await deviceId(database, () => "first")).toBe("first");
  expect(await deviceId(database, () => "second")).toBe("first");
  await forgetLease(phone.opened(), undefined);
  expect(await deviceId(phone.opened().database, () => "third")).toBe("first");
});
