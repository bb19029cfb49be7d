import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenApp, openApp } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { mostCandidates } from "./board.ts";

const made = testDatabase();
let world: World;
let app: OpenApp;
let superuser: pg.Client;
beforeAll(async () => {
  world = await makeWorld(made);
  app = await openApp(made);
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
});
afterAll(() => Promise.all([app.close(), superuser.end()]));

const waiting = 45;
const overdue = 7;

/** So many people wait, some of them for too long; several should be met at the very same minute. */
async function manyWait(): Promise<void> {
  await superuser.query(
    `with people as (
       insert into person (programme_id, person_id, key_id, created_at)
       select $1, gen_random_uuid(), gen_random_uuid(), $2 from generate_series(1, $3::int) returning person_id),
     numbered as (select person_id, row_number() over () as n from people)
     insert into journey (programme_id, journey_id, person_id, stage, place_kind, asked_at, stage_since, meet_due_at, overdue, needs_coordinator)
     select $1, gen_random_uuid(), person_id, 'offered', 'ward', $2, $2,
            case when n % 11 = 0 then null else $2::timestamptz + (n % 5) * interval '1 hour' end, n <= $4::int, true
       from numbered`,
    [world.programmeId, made.now, waiting, overdue],
  );
}

test("whoever waits comes page by page, the overdue first and nobody twice; the board says how many there are", async () => {
  await manyWait();
  const joan = app.as(await world.hire("Joan", ["coordinator"]));
  const first = (await joan.get("board")).body;
  expect(first.waiting).toEqual({ overdue, others: waiting - overdue });
  const lines = [...first.lines];
  let pages = 1;
  for (let { next } = first; next; pages++) {
    const page = (await joan.get(`board/waiting?after=${next}`)).body;
    lines.push(...page.lines);
    next = page.next;
  }
  expect(pages).toBe(3);
  expect(new Set(lines.map(({ journeyId }) => journeyId)).size).toBe(waiting);
  const place = (line: { overdue: boolean; meetDueAt: string | null }) =>
    `${line.overdue ? 0 : 1} ${line.meetDueAt ?? "later"}`;
  expect(lines.map(place)).toEqual(lines.map(place).toSorted());
});

test("a place that nobody gave begins at the beginning; who does not coordinate gets no page at all", async () => {
  const joan = app.as(await world.hire("Joan", ["coordinator"]));
  const first = (await joan.get("board")).body.lines;
  for (const after of ["x", Buffer.from('["a","b","c"]').toString("base64url")])
    expect((await joan.get(`board/waiting?after=${after}`)).body.lines).toEqual(first);
  const dee = app.as(await world.hire("Dee", ["peer"]));
  expect((await dee.get("board/waiting")).status).toBe(403);
  expect((await dee.get("board/loads")).status).toBe(403);
});

test("loads come page by page, and each who waits is shown with some who could go and the number of all", async () => {
  for (let n = 10; n < 40; n++) await world.hire(`Peer ${n}`, ["peer"], { onShift: n < 30 });
  const joan = app.as(await world.hire("Joan", ["coordinator"]));
  const first = (await joan.get("board")).body;
  const more = (await joan.get(`board/loads?after=${first.nextLoads}`)).body;
  const names = [...first.loads, ...more.loads].map(({ firstName }: { firstName: string }) => firstName);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.startsWith("Peer"))).toHaveLength(30);
  expect(more.next).toBeNull();
  const [line] = first.lines;
  expect(line.couldGo + line.others).toBe(names.length);
  expect(line.couldGo).toBeGreaterThanOrEqual(20);
  expect(line.candidates.filter(({ available }: { available: boolean }) => available)).toHaveLength(
    mostCandidates,
  );
});
