import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import { act, type StaffIdentity } from "../../src/platform/database/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing, invited, meeting, step } from "../support/people.ts";
import { within } from "../support/people-rows.ts";
import { makeWorld, type World } from "../support/world.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
let amir: StaffIdentity;
let joan: StaffIdentity;
let open: OpenApp;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  amir = await world.hire("Amir", ["peer"]);
  joan = await world.hire("Joan", ["coordinator"]);
  open = await openApp(made);
});
afterAll(() => open.close());

const block = (staffId: string) => ({
  directive: { directiveId: uuidv7(), givenAt: made.now, effect: "block", readerId: staffId } as const,
  how: "own page" as const,
});

/** What Dee is told when handing over, or leaving in cover, to this one. */
async function told(tom: PersonRef, what: "handed over" | "on cover", toPeer: string) {
  const until = new Date(made.now.getTime() + 3_600_000).toISOString();
  const { status, body } = await open.as(dee).post(`people/${tom.personId}/steps`, {
    eventId: uuidv7(),
    step: what,
    at: made.now.toISOString(),
    toPeer,
    until,
  });
  return [status, body.code];
}

test.each(["handed over", "on cover"] as const)(
  "%s: whoever can't, can't in the same words: a closed pair, someone blocked, who has left, is no peer, is elsewhere or nobody",
  async (what) => {
    const tom = await crossing(made, world, dee);
    const [closed, left, blocked] = [
      await world.hire("Bo", ["peer"]),
      await world.hire("Cy", ["peer"]),
      await world.hire("Di", ["peer"]),
    ];
    const person = { role: "person", id: tom.personId } as const;
    await step<"not this peer">(made, tom, { kind: "not this peer", by: person, peer: closed.id });
    await step<"sharing changed">(
      made,
      tom,
      { kind: "sharing changed", by: person, blockedPeer: null },
      { directives: [block(blocked.id)] },
    );
    await act(made.database, left, made.now, ({ db }) =>
      db.updateTable("staff").set({ leftAt: made.now }).where("staffId", "=", left.id).execute(),
    );
    const nurse = await world.hire("Osei", ["care-team"], { units: [world.north] });
    const stranger = await (await makeWorld(made)).hire("Eve", ["peer"]);
    for (const { id } of [closed, blocked, left, nurse, stranger, { id: uuidv7() }, dee])
      expect(await told(tom, what, id)).toEqual([409, "step-not-available"]);
    expect(await told(tom, what, amir.id)).toEqual([200, undefined]);
  },
);

test("a closed pair can't be told from someone with a full load: both are not available", async () => {
  const tom = await crossing(made, world, dee);
  const full = await world.hire("Flo", ["peer"]);
  await fill(full);
  expect(await told(tom, "handed over", full.id)).toEqual([409, "step-not-available"]);
});

/** As many people as a peer may have. */
const fill = (peer: StaffIdentity) =>
  act(made.database, world.system, made.now, async (outer) => {
    for (let count = 0; count < 12; count++) {
      const ref = { programmeId: world.programmeId, personId: uuidv7() };
      const inner = { ...world.system, about: ref.personId };
      await act(made.database, inner, outer.now, async ({ db }) => {
        await db
          .insertInto("person")
          .values({ ...ref, keyId: uuidv7(), createdAt: made.now })
          .execute();
        await db
          .insertInto("pair")
          .values({ ...ref, peerId: peer.id, state: "assigned", since: made.now })
          .execute();
      });
    }
  });

test("for a coordinator whom the person blocked, the person's journey is as good as none", async () => {
  const tom = await invited(made, world);
  await step<"stopped">(made, tom, { kind: "stopped", by: { role: "person", id: tom.personId } });
  const lea = await invited(made, world, "Lea");
  const journeyOf = (ref: PersonRef) =>
    within(made, ref, ({ db }) =>
      db
        .selectFrom("journey")
        .select("journeyId")
        .where("personId", "=", ref.personId)
        .executeTakeFirstOrThrow(),
    );
  const { journeyId } = await journeyOf(lea);
  const body = () => ({ eventId: uuidv7(), step: "nobody can come" });
  await act(made.database, { ...world.system, about: lea.personId }, made.now, ({ db }) =>
    db
      .insertInto("personBlock")
      .values({ ...lea, staffId: joan.id, since: made.now })
      .execute(),
  );
  for (const id of [journeyId, (await journeyOf(tom)).journeyId, uuidv7()]) {
    expect((await open.as(joan).post(`journeys/${id}/steps`, body())).status).toBe(404);
    expect((await open.as(joan).post(`journeys/${id}/offers`, { peerId: dee.id })).status).toBe(404);
  }
});

test("whoever coordinates and is a peer, too, finds someone of a closed pair nowhere on the board either", async () => {
  const lou = await world.hire("Lou", ["coordinator", "peer"]);
  const ann = await world.hire("Ann", ["coordinator"]);
  const eli = await meeting(made, world, lou, "Eli");
  const { journeyId } = await within(made, eli, ({ db }) =>
    db
      .selectFrom("journey")
      .select("journeyId")
      .where("personId", "=", eli.personId)
      .executeTakeFirstOrThrow(),
  );
  const lines = async (staff: StaffIdentity) => {
    const { lines, waiting } = (await open.as(staff).get("board")).body;
    const isThere = lines.some((line: { journeyId: string }) => line.journeyId === journeyId);
    return { isThere, waiting: waiting.overdue + waiting.others };
  };
  const stepBack = { eventId: uuidv7(), step: "not me", at: made.now.toISOString() };
  expect((await open.as(lou).post(`people/${eli.personId}/steps`, stepBack)).status).toBe(200);
  const [own, others] = [await lines(lou), await lines(ann)];
  expect([own.isThere, others.isThere]).toEqual([false, true]);
  expect(own.waiting).toBe(others.waiting - 1);
  const body = { eventId: uuidv7(), step: "nobody can come" };
  expect((await open.as(lou).post(`journeys/${journeyId}/steps`, body)).status).toBe(404);
  expect((await open.as(lou).post(`journeys/${journeyId}/offers`, { peerId: dee.id })).status).toBe(404);
});

test("what a coordinator does stands in the audit with whom it was about", async () => {
  const eli = await invited(made, world, "Eli");
  const { journeyId } = await within(made, eli, ({ db }) =>
    db
      .selectFrom("journey")
      .select("journeyId")
      .where("personId", "=", eli.personId)
      .executeTakeFirstOrThrow(),
  );
  const does = (what: string, body: object) => open.as(joan).post(`journeys/${journeyId}/${what}`, body);
  expect((await does("offers", { peerId: dee.id })).status).toBe(200);
  expect((await does("steps", { eventId: uuidv7(), step: "nobody can come" })).status).toBe(200);
  expect((await does("steps", { eventId: uuidv7(), step: "nobody can come" })).status).toBe(404);
  const done = await act(made.database, world.system, made.now, ({ db }) =>
    db
      .selectFrom("auditEvent")
      .select(["action", "actorId", "because"])
      .where("personId", "=", eli.personId)
      .orderBy("eventId")
      .execute(),
  );
  expect(done).toEqual(
    ["offer by hand", "nobody can come"].map((action) => ({
      action,
      actorId: joan.id,
      because: "coordinates this programme",
    })),
  );
});

test("after a stop the cover, too, is told what a stranger is told", async () => {
  const eli = await crossing(made, world, dee, "Eli");
  expect(await told(eli, "on cover", amir.id)).toEqual([200, undefined]);
  const stop = { eventId: uuidv7(), step: "stopped", at: made.now.toISOString() };
  expect((await open.as(dee).post(`people/${eli.personId}/steps`, stop)).status).toBe(200);
  const tried = { contactId: uuidv7(), at: made.now.toISOString(), outcome: "tried" };
  for (const { personId } of [eli, { personId: uuidv7() }])
    expect((await open.as(amir).post(`people/${personId}/contacts`, tried)).status).toBe(404);
});

test.each(["stopped", "finished"])(
  "%s: whoever was the peer can make no link to the person's own page any more, nor record",
  async (how) => {
    const tom = await crossing(made, world, dee);
    const path = `people/${tom.personId}`;
    const at = made.now.toISOString();
    expect((await open.as(dee).post(`${path}/own-page`, {})).status).toBe(200);
    expect((await open.as(dee).post(`${path}/steps`, { eventId: uuidv7(), step: how, at })).status).toBe(200);
    expect((await open.as(dee).post(`${path}/own-page`, {})).status).toBe(404);
    expect((await open.as(dee).post(`${path}/nothing-written`, { at })).status).toBe(404);
    expect((await open.as(dee).post(`${path}/steps`, { eventId: uuidv7(), step: "paused", at })).status).toBe(
      404,
    );
  },
);

test("a peer who is handed over, steps back or is blocked takes the person's link and code with them nowhere", async () => {
  const openLinks = async (ref: PersonRef) =>
    within(made, ref, ({ db }) =>
      db
        .selectFrom("ownPageLink")
        .select("linkId")
        .where("personId", "=", ref.personId)
        .where("closedAt", "is", null)
        .execute(),
    );
  for (const leave of ["not me", "handed over", "blocked"] as const) {
    const tom = await crossing(made, world, dee);
    expect((await open.as(dee).post(`people/${tom.personId}/own-page`, {})).status).toBe(200);
    expect(await openLinks(tom)).toHaveLength(1);
    const person = { role: "person", id: tom.personId } as const;
    if (leave === "not me")
      await step<"not me later">(made, tom, { kind: "not me later", by: { role: "peer", id: dee.id } });
    if (leave === "blocked")
      await step<"sharing changed">(
        made,
        tom,
        { kind: "sharing changed", by: person, blockedPeer: dee.id },
        { directives: [block(dee.id)] },
      );
    if (leave === "handed over") expect(await told(tom, "handed over", amir.id)).toEqual([200, undefined]);
    expect(await openLinks(tom), leave).toEqual([]);
  }
});
