import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import type { StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing, step } from "../support/people.ts";
import { within } from "../support/people-rows.ts";
import { makeWorld, type World } from "../support/world.ts";
import { ModelPhone, type Way } from "./sync/model-phone.ts";

/**
 * What a phone and the server promise each other, whatever happens between them: the server holds each fact that was
 * written, once; the phone holds what its peer may see, and nothing else. 200 lives; `FOOTBRIDGE_SYNC_RUNS` for more.
 */
const made = testDatabase();
const start = new Date("2026-11-22T15:00:00Z");
const runs = Number(process.env.FOOTBRIDGE_SYNC_RUNS ?? 200);
let world: World;
let open: OpenApp;
let superuser: pg.Client;

beforeAll(async () => {
  world = await makeWorld(made);
  open = await openApp(made);
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
});
afterAll(async () => {
  await open.close();
  await superuser.end();
});

const ways = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Way>("fine") },
  { weight: 3, arbitrary: fc.constantFrom<Way>("answer lost", "no signal", "server killed") },
);
const about = fc.nat(1);
const moves = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant("write" as const), about }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant("send" as const), way: ways }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant("pull" as const), way: ways }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("send again" as const), which: fc.nat(20) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom("block" as const, "hand over" as const, "stop" as const),
        about,
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("end lease" as const), way: ways }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("new lease" as const) }) },
  ),
  { minLength: 5, maxLength: 25 },
);
type Move = (typeof moves extends fc.Arbitrary<infer Life> ? Life : never)[number];

/** Every connection of the server is cut, wherever its transaction stands: to the database the server died. */
const killServer = () =>
  superuser.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'footbridge_app'",
  );
/** The server is up again: none of its connections is one of those that were cut. */
const isBack = () =>
  expect
    .poll(() =>
      Promise.all(Array.from({ length: 8 }, () => made.database.pool.query("select 1"))).then(
        () => "up",
        () => "down",
      ),
    )
    .toBe("up");
/** At some moment of the request: before it began its work, in the middle, or while it commits. */
const soon = (way: Way) => async () => {
  if (way !== "server killed") return;
  await wait(Math.random() * 30);
  await killServer();
};

interface Story {
  readonly dee: StaffIdentity;
  readonly amir: StaffIdentity;
  readonly people: readonly PersonRef[];
  readonly phone: ModelPhone;
  /** People whose pair with Dee closed, or who stopped: with the facts of which nobody heard before. */
  readonly closed: Map<string, ReadonlySet<string>>;
  /** Facts that the server was asked to take. */
  readonly tried: Set<string>;
}

async function close({ dee, people, phone, closed, tried }: Story, which: number, how: "block" | "stop") {
  const ref = people[which] as PersonRef;
  const by = { role: "person", id: ref.personId } as const;
  const block = { directiveId: uuidv7(), givenAt: made.now, effect: "block", readerId: dee.id } as const;
  const outcome =
    how === "stop"
      ? await step<"stopped">(made, ref, { kind: "stopped", by, how: "own page" })
      : await step<"sharing changed">(
          made,
          ref,
          { kind: "sharing changed", by, blockedPeer: dee.id },
          { directives: [{ directive: block, how: "own page" }] },
        );
  if ("refused" in outcome || closed.has(ref.personId)) return;
  const unheardOf = phone.written.filter(({ contactId }) => !tried.has(contactId));
  closed.set(ref.personId, new Set(unheardOf.map(({ contactId }) => contactId)));
}

async function move(story: Story, one: Move): Promise<void> {
  const { dee, amir, people, phone, tried } = story;
  const person = "about" in one ? (people[one.about] as PersonRef) : undefined;
  switch (one.do) {
    case "write":
      return phone.write(person?.personId ?? "", made.now);
    case "send": {
      const [next] = phone.line;
      if (next && one.way !== "no signal") tried.add(next.contactId);
      await phone.sendNext(one.way, soon(one.way));
      return;
    }
    case "send again": {
      const before = phone.written.filter(({ contactId }) => tried.has(contactId));
      const again = before[one.which % Math.max(1, before.length)];
      if (again) expect((await phone.send(again)).status).toBe(200);
      return;
    }
    case "pull":
      return phone.pull(one.way, soon(one.way));
    case "block":
    case "stop":
      return close(story, one.about, one.do);
    case "hand over": {
      const by = { role: "peer", id: dee.id } as const;
      const ref = person as PersonRef;
      await step<"handed over">(made, ref, { kind: "handed over", by, peer: amir.id, personSaid: "aloud" });
      return;
    }
    case "end lease":
      return phone.endLease(one.way);
    case "new lease":
      return phone.takeLease();
  }
}

async function live(life: readonly Move[]): Promise<void> {
  made.now = start;
  const dee = await world.hire("Dee", ["peer"]);
  const amir = await world.hire("Amir", ["peer"]);
  const people = [await crossing(made, world, dee, "Tom"), await crossing(made, world, dee, "Lea")];
  const story = {
    dee,
    amir,
    people,
    phone: new ModelPhone(open, dee),
    closed: new Map(),
    tried: new Set<string>(),
  };
  await story.phone.takeLease();
  await story.phone.pull("fine");
  for (const one of life) {
    made.now = new Date(made.now.getTime() + 60_000);
    await move(story, one);
    if ("way" in one && one.way === "server killed") await isBack();
  }
  await serverHoldsWhatWasWritten(story);
  await phoneHoldsWhatMayBeSeen(story);
}

/** With signal at last, everything is taken: each fact is there once, and who may read it is as it was when it came. */
async function serverHoldsWhatWasWritten({ amir, people, phone, closed }: Story): Promise<void> {
  while (phone.line.length > 0) await phone.sendNext("fine");
  expect(phone.refused).toEqual([]);
  for (const ref of people) {
    const written = phone.written.filter(({ personId }) => personId === ref.personId);
    const { contacts, events } = await within(made, ref, async ({ db }) => ({
      contacts: await db.selectFrom("contact").select(["contactId", "at", "forPersonOnly"]).execute(),
      events: await db.selectFrom("journeyEvent").select("eventId").where("kind", "=", "contact").execute(),
    }));
    const ids = written.map(({ contactId }) => contactId).toSorted();
    expect(contacts.map(({ contactId }) => contactId).toSorted()).toEqual(ids);
    expect(events.map(({ eventId }) => eventId).toSorted()).toEqual(ids);
    for (const { contactId, at, forPersonOnly } of contacts) {
      expect(at).toEqual(written.find((one) => one.contactId === contactId)?.at);
      if (!closed.has(ref.personId)) expect(forPersonOnly).toBe(false);
      if (closed.get(ref.personId)?.has(contactId)) expect(forPersonOnly).toBe(true);
    }
    const onlyTheirs = contacts.filter(({ forPersonOnly }) => forPersonOnly);
    const read = JSON.stringify((await open.as(amir).get(`people/${ref.personId}`)).body);
    for (const { contactId } of onlyTheirs) expect(read).not.toContain(contactId);
  }
}

/** After one more pull the phone is what its peer may see: document by document, and no document more. */
async function phoneHoldsWhatMayBeSeen({ dee, people, phone }: Story): Promise<void> {
  await phone.pull("fine");
  if (!phone.leaseId) {
    expect(phone.documents.size).toBe(0);
    await phone.takeLease();
    await phone.pull("fine");
  }
  const expected = new Map<string, unknown>();
  for (const name of [
    "me",
    "today",
    "people",
    "colleagues",
    ...people.map(({ personId }) => `people/${personId}`),
  ]) {
    const { status, body } = await open.as(dee).get(name);
    if (status === 200) expected.set(name, body);
  }
  const withoutNow = (documents: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(
      [...documents]
        .toSorted()
        .map(([name, data]) => [name, name === "me" ? { ...(data as object), now: "" } : data]),
    );
  expect(withoutNow(phone.documents)).toEqual(withoutNow(expected));
}

test("server facts are the writes, each once; the phone is what its peer may see: whatever is cut, killed, sent twice, blocked or handed over", async () => {
  await fc.assert(fc.asyncProperty(moves, live), { numRuns: runs, endOnFailure: runs > 50 });
}, 3_600_000);
