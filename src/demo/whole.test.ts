import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../test/support/database.ts";
import { shiftNow } from "../foundations/hours/index.ts";
import { act } from "../platform/database/index.ts";
import { findEdition } from "./edition.ts";
import { demoPeople, loadDemo } from "./index.ts";
import { keepsItsPromises } from "./promises-for-tests.ts";
import { demoAt } from "./testing.ts";

const made = testDatabase();
const again = testDatabase();
const morning = "2026-11-20T14:00:00Z";
let demo: Awaited<ReturnType<typeof demoAt>>;

beforeAll(async () => {
  demo = await demoAt(made, morning);
}, 120_000);

/** What a database administrator could count: everything, across all people. */
async function rows(database: TestDatabase, query: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const found = await client.query(query);
  await client.end();
  return found.rows;
}

describe("the demo holds", () => {
  test("every stage and every way in which it ends", async () => {
    const found = await rows(
      made,
      "select distinct stage || coalesce(': ' || ended_as, '') as stage from journey",
    );
    expect(found.map(({ stage }) => stage).sort()).toEqual([
      "crossing",
      "ended: died",
      "ended: finished",
      "ended: moved programme",
      "ended: not reached",
      "ended: person stopped",
      "invited",
      "meeting",
      "met",
      "not taken up: asked in error",
      "not taken up: called back",
      "not taken up: left before meeting",
      "not taken up: nobody could come",
      "not taken up: not now",
      "not taken up: said no",
      "offered",
    ]);
  });

  test("every place, overlay and mark", async () => {
    const [found] = await rows(
      made,
      `select bool_or(j.paused_at is not null) as paused, bool_or(j.between_peers) as between_peers,
              bool_or(j.unchecked) as unchecked, bool_or(j.overdue) as overdue, bool_or(j.extra_days > 0) as longer,
              bool_or(j.place_kind = 'outside') as outside, bool_or(j.place_kind = 'emergency') as emergency,
              bool_or(s.state = 'on leave') as on_leave, bool_or(s.state = 'open') as in_hospital,
              bool_or(s.state = 'departed') as after, bool_or(not l.opened_to_peers) as back_unseen,
              bool_or(d.kind = 'patient-initiated') as left_early, bool_or(d.kind = 'transfer') as transferred
         from journey j left join journey_stay l using (programme_id, journey_id)
         left join stay s using (hospital_id, stay_id) left join stay_departure d using (hospital_id, stay_id)`,
    );
    expect(Object.entries(found ?? {}).filter(([, isThere]) => isThere !== true)).toEqual([]);
    const pairs = await rows(made, "select distinct state from pair order by state");
    expect(pairs.map(({ state }) => state)).toEqual(["assigned", "closed", "ended", "offered", "on cover"]);
  });

  test("a spread of what peers did, most of it company", async () => {
    const found = await rows(
      made,
      "select code, count(*)::int as times from contact_activity, unnest(codes) code group by code order by times desc",
    );
    expect(found[0]?.code).toBe("company");
    expect(found.length).toBeGreaterThanOrEqual(18);
  });

  test("nobody with a password", async () => {
    expect(await rows(made, "select from credential")).toEqual([]);
  });
});

test("its door knows everyone that it shows, and each of them can come in", async () => {
  const { people, openOwnPageFor } = await demoPeople(made.services);
  expect(people.slice(0, 6).map(({ firstName }) => firstName)).toEqual([
    "Dee",
    "Tom",
    "Maya",
    "Joan",
    "Bea",
    "Luc",
  ]);
  expect(new Set(people.map(({ as }) => as)).size).toBe(8);
  expect(people[0]?.line.en).toMatch(/on until 12:00\spm\./);
  expect(people[0]?.line.fr).toMatch(/jusqu’à 12\sh\./);
  const tom = people.find(({ as }) => as === "person");
  const [kept] = await rows(made, `select 1 from person where person_id = '${tom?.who.id}'`);
  expect(kept).toBeDefined();
  expect(await openOwnPageFor(made.services, "", "")).toMatch(/^\/p\//);
});

test("it keeps what its door promises", () => keepsItsPromises(demo, new Date(morning)));

test("the same day gives the same programme", { timeout: 120_000 }, async () => {
  await (await demoAt(again, morning)).world.close();
  const told = `select e.kind, e.at, e.by_kind, e.how, j.stage, j.ended_as from journey_event e
                  join journey j using (programme_id, journey_id) order by e.at, e.kind, j.asked_at, j.stage`;
  const contacts = `select c.at, c.outcome, c.way, a.codes from contact c
                      left join contact_activity a using (programme_id, contact_id) order by c.at, a.codes`;
  expect(await rows(again, told)).toEqual(await rows(made, told));
  expect(await rows(again, contacts)).toEqual(await rows(made, contacts));
});

test("loaded once more it stays as it is; those who are on stay on", async () => {
  const count = "select count(*)::int as events from journey_event";
  const before = await rows(made, count);
  const later = new Date("2026-11-20T20:30:00Z");
  await loadDemo({ ...made.services, clock: () => later }, () => {});
  expect(await rows(made, count)).toEqual(before);
  const { programmeId, staffId } = demo.places;
  const shift = await act(made.database, { kind: "system", programmeId }, later, (seen) =>
    shiftNow(seen, programmeId, staffId("dee")),
  );
  expect(shift?.until).toEqual(new Date("2026-11-21T00:00:00Z"));
});

test("a start that was cut short is made again beside the half one", async () => {
  await rows(again, "delete from audit_event where action = 'demo programme made'");
  const { places, isWhole } = await findEdition(again.database, new Date(morning));
  expect(isWhole).toBe(false);
  expect(places.programmeId).not.toBe(demo.places.programmeId);
});
