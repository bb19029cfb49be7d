import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import { act, type Identity, type StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing, meeting, step } from "../support/people.ts";
import { within } from "../support/people-rows.ts";
import { type Phone, phoneOf } from "../support/phone.ts";
import { makeWorld, type World } from "../support/world.ts";

const made = testDatabase();
const start = new Date("2026-11-22T15:00:00Z");
let world: World;
let open: OpenApp;
let dee: StaffIdentity;
let amir: StaffIdentity;
let joan: StaffIdentity;

beforeAll(async () => {
  world = await makeWorld(made);
  joan = await world.hire("Joan", ["coordinator"]);
  open = await openApp(made);
});
afterAll(() => open.close());
beforeEach(async () => {
  made.now = start;
  dee = await world.hire("Dee", ["peer"]);
  amir = await world.hire("Amir", ["peer"]);
});

const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const wroteAt = minutes(30);
const words = "what we said on the stairs";
const contact = (more: object = {}) => ({
  contactId: uuidv7(),
  at: wroteAt.toISOString(),
  outcome: "reached",
  activities: ["company"],
  words: { level: "my peers", text: words },
  ...more,
});
const blockOf = (peer: StaffIdentity) => ({
  directive: { directiveId: uuidv7(), givenAt: made.now, effect: "block", readerId: peer.id } as const,
  how: "own page" as const,
});
const block = (tom: PersonRef, peer: StaffIdentity) =>
  step<"sharing changed">(
    made,
    tom,
    { kind: "sharing changed", by: { role: "person", id: tom.personId }, blockedPeer: peer.id },
    { directives: [blockOf(peer)] },
  );
const asSystem = (work: Parameters<typeof act<Identity, unknown>>[3]) =>
  act<Identity, unknown>(made.database, world.system, made.now, work);

/** What closes between the writing and the sending; `counts`: support goes on, and the fact is one of it. */
const closings: Readonly<
  Record<
    string,
    { readonly counts: boolean; readonly close: (tom: PersonRef, phone: Phone) => Promise<unknown> }
  >
> = {
  "a block": { counts: false, close: (tom) => block(tom, dee) },
  "the person's stop": {
    counts: false,
    close: (tom) =>
      step<"stopped">(made, tom, {
        kind: "stopped",
        by: { role: "person", id: tom.personId },
        how: "own page",
      }),
  },
  "a hand-over": {
    counts: true,
    close: (tom) =>
      step<"handed over">(made, tom, {
        kind: "handed over",
        by: { role: "peer", id: dee.id },
        peer: amir.id,
        personSaid: "aloud",
      }),
  },
  "the end of the shift": {
    counts: true,
    close: async () => {
      made.now = minutes(7 * 60);
    },
  },
  "a shift that was finished early": {
    counts: true,
    close: () =>
      asSystem(({ db }) =>
        db.updateTable("shift").set({ finishedAt: made.now }).where("peerId", "=", dee.id).execute(),
      ),
  },
  "the end of the lease": {
    counts: true,
    close: (_, phone) => phone.send("device/lease/end", { leaseId: phone.leaseId }),
  },
};

const rowsOf = (tom: PersonRef) =>
  within(made, tom, ({ db }) =>
    db.selectFrom("contact").select(["contactId", "at", "forPersonOnly"]).execute(),
  );
const readBy = (who: Identity, tom: PersonRef) =>
  act(made.database, who, made.now, async ({ db }) => {
    const of = { programmeId: tom.programmeId, personId: tom.personId };
    const found = await Promise.all([
      db
        .selectFrom("contact")
        .select("contactId")
        .where((is) => is.and(of))
        .execute(),
      db
        .selectFrom("contactActivity")
        .select("contactId")
        .where((is) => is.and(of))
        .execute(),
      db
        .selectFrom("contactWords")
        .select("contactId")
        .where((is) => is.and(of))
        .execute(),
    ]);
    return found.map((rows) => rows.length);
  });

describe.each(Object.entries(closings))(
  "a contact written before and sent after %s",
  (_, { counts, close }) => {
    test("is kept, once, with its time, and the phone gets the answer that it always gets", async () => {
      const tom = await crossing(made, world, dee);
      const phone = await phoneOf(open, dee);
      await phone.pull();
      made.now = minutes(60);
      await close(tom, phone);
      const late = contact();
      const key = uuidv7();
      for (const again of [key, key, uuidv7()])
        expect(await phone.send(`people/${tom.personId}/contacts`, late, again)).toEqual({
          status: 200,
          body: { contactId: late.contactId },
        });
      expect(await rowsOf(tom)).toEqual([{ contactId: late.contactId, at: wroteAt, forPersonOnly: !counts }]);
    });

    test(counts ? "is one of the support that goes on" : "is read by the person only", async () => {
      const tom = await crossing(made, world, dee, "Tom", [
        { reader: "cover", item: "words-my-peers", answer: "yes", until: "the 90 days" },
      ]);
      const phone = await phoneOf(open, dee);
      await phone.pull();
      made.now = minutes(60);
      await close(tom, phone);
      const own = await readBy({ kind: "person", id: tom.personId, programmeId: tom.programmeId }, tom);
      await phone.send(`people/${tom.personId}/contacts`, contact());
      const person = { kind: "person", id: tom.personId, programmeId: tom.programmeId } as const;
      expect([own, await readBy(person, tom)]).toEqual([
        [0, 0, 0],
        [1, 1, 1],
      ]);
      if (counts) return;
      for (const someone of [dee, amir, joan]) expect(await readBy(someone, tom)).toEqual([0, 0, 0]);
    });
  },
);

test("who comes after a block does not read what the blocked peer sent late, not even with every yes", async () => {
  const tom = await crossing(made, world, dee);
  const phone = await phoneOf(open, dee);
  await phone.pull();
  made.now = minutes(60);
  await block(tom, dee);
  await step<"handed over">(made, tom, {
    kind: "handed over",
    by: { role: "coordinator", id: joan.id },
    peer: amir.id,
    personSaid: "aloud",
  });
  await phone.send(
    `people/${tom.personId}/contacts`,
    contact({ words: { level: "crosses to the team", text: words } }),
  );
  expect(await rowsOf(tom)).toHaveLength(1);
  const { body } = await open.as(amir).get(`people/${tom.personId}`);
  expect(body.contacts).toEqual([]);
  expect(JSON.stringify(body)).not.toContain(words);
});

test("“met” and “not there” sent after a block are kept and answered as the phone knows them", async () => {
  const tom = await meeting(made, world, dee);
  const phone = await phoneOf(open, dee);
  await phone.pull();
  made.now = minutes(60);
  await step<"not this peer">(made, tom, {
    kind: "not this peer",
    by: { role: "person", id: tom.personId },
    peer: dee.id,
  });
  const send = (what: string) =>
    phone.send(`people/${tom.personId}/steps`, { eventId: uuidv7(), step: what, at: wroteAt.toISOString() });
  expect(await send("met")).toEqual({ status: 200, body: { stage: "met" } });
  expect(await send("not there")).toEqual({ status: 200, body: { stage: "meeting" } });
  expect((await send("paused")).status).toBe(404);
  const events = await within(made, tom, ({ db }) =>
    db
      .selectFrom("journeyEvent")
      .select(["kind", "details"])
      .where("kind", "in", ["met", "not there"])
      .execute(),
  );
  expect(events.map(({ kind }) => kind)).toEqual(["met", "not there"]);
  for (const { details } of events) expect(details).toMatchObject({ readableBy: "person only" });
});

test("“nothing written down” sent after a block still counts one for that day", async () => {
  const tom = await crossing(made, world, dee);
  const phone = await phoneOf(open, dee);
  await phone.pull();
  await block(tom, dee);
  expect(
    (await phone.send(`people/${tom.personId}/nothing-written`, { at: wroteAt.toISOString() })).status,
  ).toBe(200);
});

describe("nothing is kept", () => {
  const refused = async (tom: PersonRef, phone: Phone) => {
    expect((await phone.send(`people/${tom.personId}/contacts`, contact())).status).toBe(404);
    expect(await rowsOf(tom)).toEqual([]);
  };

  test("about someone whom this phone never held", async () => {
    const phone = await phoneOf(open, dee);
    await phone.pull();
    await refused(await crossing(made, world, amir), phone);
  });

  test("under another peer's lease", async () => {
    const tom = await crossing(made, world, dee);
    const phone = await phoneOf(open, dee);
    await phone.pull();
    const lies = { ...(await phoneOf(open, amir)), leaseId: phone.leaseId };
    const headers = { "footbridge-lease": phone.leaseId };
    lies.send = (path, body, key = uuidv7()) => open.as(amir).post(path, body, key, headers);
    await refused(tom, lies);
  });

  test("without a lease", async () => {
    const tom = await crossing(made, world, dee);
    const phone = await phoneOf(open, dee);
    await phone.pull();
    await block(tom, dee);
    const bare: Phone = {
      ...phone,
      send: (path, body, key = uuidv7()) => open.as(dee).post(path, body, key),
    };
    await refused(tom, bare);
  });
});

test.each([
  ["a year ahead", new Date("2027-11-22T15:00:00Z"), minutes(60)],
  ["in 1970", new Date(0), minutes(60)],
  ["as it should", wroteAt, wroteAt],
])(
  "a phone whose clock is %s loses nothing, and reaches past its lease with nothing",
  async (_, said, kept) => {
    const tom = await crossing(made, world, dee);
    const phone = await phoneOf(open, dee);
    await phone.pull();
    made.now = minutes(60);
    await phone.send("device/lease/end", { leaseId: phone.leaseId });
    await block(tom, dee);
    made.now = minutes(10 * 60);
    expect(
      (await phone.send(`people/${tom.personId}/contacts`, contact({ at: said.toISOString() }))).status,
    ).toBe(200);
    expect(await rowsOf(tom)).toMatchObject([{ at: kept }]);
  },
);
