import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { crossing, invited, meeting, step, wakeUp } from "../../../test/support/people.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act, type StaffIdentity } from "../../platform/database/index.ts";
import type { PersonRef } from "../journey/index.ts";

const made = testDatabase();
let world: World;
let dee: StaffIdentity;
let amir: StaffIdentity;
let joan: StaffIdentity;

beforeAll(async () => {
  world = await makeWorld(made);
  dee = await world.hire("Dee", ["peer"]);
  amir = await world.hire("Amir", ["peer"]);
  joan = await world.hire("Joan", ["coordinator"]);
});

const peopleSeenBy = (staff: StaffIdentity) =>
  act(made.database, staff, made.now, async ({ db }) =>
    (await db.selectFrom("person").select("personId").execute()).map(({ personId }) => personId),
  );
const offersTo = (staff: StaffIdentity, ref: PersonRef) =>
  act(made.database, staff, made.now, ({ db }) =>
    db.selectFrom("offer").selectAll().where("personId", "=", ref.personId).execute(),
  );
const inJourney = <T>(ref: PersonRef, column: "stage" | "overdue" | "needsCoordinator") =>
  act(
    made.database,
    { kind: "system", programmeId: ref.programmeId, about: ref.personId },
    made.now,
    async ({ db }) => {
      const row = await db
        .selectFrom("journey")
        .select(column)
        .where("personId", "=", ref.personId)
        .executeTakeFirst();
      return row?.[column] as T | undefined;
    },
  );

describe("an invitation", () => {
  test("goes out in a wave by itself, without a name, and nobody sees the person yet", async () => {
    const tom = await invited(made, world);
    await wakeUp(made, tom);
    expect(await inJourney(tom, "stage")).toBe("offered");
    const [offer] = await offersTo(dee, tom);
    expect(offer).toMatchObject({
      placeKind: "ward",
      language: "en",
      unitId: world.north.unitId,
      closed: false,
    });
    expect(await peopleSeenBy(dee)).not.toContain(tom.personId);
    expect(await peopleSeenBy(joan)).toContain(tom.personId);
  });

  test("two peers who answer in the same moment: exactly one meets them, the other is told it is taken", async () => {
    const tom = await invited(made, world);
    await wakeUp(made, tom);
    const answers = await Promise.all(
      [dee, amir].map((peer) =>
        step<"can meet">(
          made,
          tom,
          { kind: "can meet", by: { role: "peer", id: peer.id } },
          { onShift: true },
        ),
      ),
    );
    expect(answers.filter((answer) => "journey" in answer)).toHaveLength(1);
    expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "taken" }]);
    const seen = await Promise.all([dee, amir].map(peopleSeenBy));
    expect(seen.filter((people) => people.includes(tom.personId))).toHaveLength(1);
    expect([...(await offersTo(dee, tom)), ...(await offersTo(amir, tom))]).toEqual([]);
  });

  test("that was passed by everyone waits for the coordinator, and is not offered to them again", async () => {
    const tom = await invited(made, world);
    await wakeUp(made, tom);
    for (const peer of [dee, amir])
      await step<"not now">(made, tom, { kind: "not now", by: { role: "peer", id: peer.id } });
    await wakeUp(made, tom);
    expect([...(await offersTo(dee, tom)), ...(await offersTo(amir, tom))]).toEqual([]);
    expect(await inJourney(tom, "needsCoordinator")).toBe(true);
  });

  test("passing and not answering leave one and the same fact, so that nobody can ever count who passed", async () => {
    const tom = await invited(made, world);
    await wakeUp(made, tom);
    await step<"not now">(made, tom, { kind: "not now", by: { role: "peer", id: dee.id } });
    made.now = new Date(made.now.getTime() + 31 * 60_000);
    await wakeUp(made, tom);
    const rows = await act(made.database, { ...world.system, about: tom.personId }, made.now, ({ db }) =>
      db
        .selectFrom("journeyEvent")
        .select(["kind", "byKind", "byId", "details"])
        .where("kind", "not in", ["invited", "offered"])
        .execute(),
    );
    expect(rows.map(({ kind, byKind, details }) => ({ kind, byKind, details }))).toEqual([
      { kind: "moved on", byKind: "matching", details: { peers: [dee.id] } },
      { kind: "moved on", byKind: "matching", details: { peers: [amir.id] } },
    ]);
  });

  test("runs out at its clock: overdue, for the coordinator", async () => {
    const tom = await invited(made, world);
    made.now = new Date("2026-11-23T17:30:00Z");
    await wakeUp(made, tom);
    expect(await inJourney(tom, "overdue")).toBe(true);
  });
});

describe("a closed pair", () => {
  test('"Not me": the person is gone for that peer, and goes to others', async () => {
    const tom = await meeting(made, world, dee);
    expect(await peopleSeenBy(dee)).toContain(tom.personId);
    await step<"not me">(made, tom, { kind: "not me", by: { role: "peer", id: dee.id } });
    expect(await peopleSeenBy(dee)).not.toContain(tom.personId);
    expect(
      await step<"offered">(made, tom, {
        kind: "offered",
        by: { role: "coordinator", id: joan.id },
        peers: [dee.id],
      }),
    ).toEqual({ refused: "not available" });
  });

  test("a block takes effect at once and outlasts a new yes", async () => {
    const tom = await crossing(made, world, dee);
    const by = { role: "person", id: tom.personId } as const;
    const directive = {
      directiveId: "0192f000-0000-7000-8000-00000000000b",
      givenAt: made.now,
      effect: "block",
      readerId: dee.id,
    } as const;
    await step<"sharing changed">(
      made,
      tom,
      { kind: "sharing changed", by, blockedPeer: dee.id },
      { directives: [{ directive, how: "own page" }] },
    );
    expect(await peopleSeenBy(dee)).not.toContain(tom.personId);
  });
});

describe("a cover that is over before its time", () => {
  const isReadBy = async (staff: StaffIdentity, { personId }: PersonRef) =>
    (await peopleSeenBy(staff)).includes(personId);
  const until = () => new Date(made.now.getTime() + 6 * 3_600_000);
  const covers = (tom: PersonRef, { id }: StaffIdentity) =>
    step<"on cover">(made, tom, {
      kind: "on cover",
      by: { role: "peer", id: dee.id },
      peer: id,
      until: until(),
    });

  test("reads nothing more once someone else covers, or support was handed over", async () => {
    const kim = await world.hire("Kim", ["peer"]);
    const tom = await crossing(made, world, dee);
    await covers(tom, amir);
    expect(await isReadBy(amir, tom)).toBe(true);
    await covers(tom, kim);
    expect([await isReadBy(amir, tom), await isReadBy(kim, tom)]).toEqual([false, true]);
    await step<"handed over">(made, tom, {
      kind: "handed over",
      by: { role: "peer", id: dee.id },
      peer: amir.id,
      personSaid: "aloud",
    });
    expect([await isReadBy(amir, tom), await isReadBy(kim, tom)]).toEqual([true, false]);
  });
});

test('after "stop" nobody but the person reads anything, at once, and no clock is left but forgetting', async () => {
  const tom = await crossing(made, world, dee);
  await step<"stopped">(made, tom, { kind: "stopped", by: { role: "person", id: tom.personId } });
  expect(await peopleSeenBy(dee)).not.toContain(tom.personId);
  expect(await peopleSeenBy(joan)).not.toContain(tom.personId);
  const own = await act(
    made.database,
    { kind: "person", id: tom.personId, programmeId: tom.programmeId },
    made.now,
    ({ db }) => db.selectFrom("journey").select("endedAs").execute(),
  );
  expect(own).toEqual([{ endedAs: "person stopped" }]);
});

test("someone who never crossed is forgotten, with their key", async () => {
  const tom = await invited(made, world);
  const { keyId } = await act(made.database, { ...world.system, about: tom.personId }, made.now, ({ db }) =>
    db.selectFrom("person").select("keyId").executeTakeFirstOrThrow(),
  );
  await step<"called back">(made, tom, { kind: "called back", by: { role: "person", id: tom.personId } });
  made.now = new Date(made.now.getTime() + 72 * 3_600_000);
  await wakeUp(made, tom);
  expect(await inJourney(tom, "stage")).toBeUndefined();
  expect(keyId).toBeDefined();
});
