import { type Kysely, sql } from "kysely";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, type Tables } from "../../src/platform/database/index.ts";
import { testDatabase } from "../support/database.ts";

/** 20,000 contacts of 200 people, and a peer who reads those of three. */
const made = testDatabase();
const programmeId = uuidv7();
const people = Array.from({ length: 200 }, () => uuidv7());
let superuser: pg.Client;

beforeAll(async () => {
  superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
  await superuser.query("set session_replication_role = replica");
  await superuser.query(
    `insert into contact (programme_id, contact_id, person_id, journey_id, peer_id, at, recorded_at, outcome, way)
     select $1, gen_random_uuid(), ($2::uuid[])[1 + n % 200], gen_random_uuid(), gen_random_uuid(), now(), now(), 'reached', 'phone'
       from generate_series(1, 20000) n`,
    [programmeId, people],
  );
  await superuser.query("analyze contact");
  // For connections made from here on: PostgreSQL counts the calls of each function.
  await superuser.query(
    `alter database ${new URL(made.adminUrl).pathname.slice(1)} set track_functions = 'all'`,
  );
});
afterAll(() => superuser.end());

interface Node {
  readonly "Node Type": string;
  readonly "Subplan Name"?: string;
  readonly "Actual Loops": number;
  readonly Plans?: readonly Node[];
}

async function callsOf(db: Kysely<Tables>, functionName: string): Promise<number> {
  const { rows } = await sql<{ calls: number }>`select calls::integer from pg_stat_xact_user_functions
    where funcname = ${functionName}`.execute(db);
  return rows[0]?.calls ?? 0;
}

/** Reads contacts as a peer: the plan, and how often a function was called for it. */
const readContacts = (where: string, functionName: string) =>
  act(
    made.database,
    {
      kind: "staff",
      id: uuidv7(),
      programmeId,
      firstName: "Amina",
      locale: "en",
      roles: ["peer"],
      units: [],
    },
    made.now,
    async ({ db }) => {
      // Counts of a connection's earlier transactions may not have been handed in yet.
      const before = await callsOf(db, functionName);
      const { rows } = await sql<{ "QUERY PLAN": readonly [{ readonly Plan: Node }] }>`
        explain (analyze, format json) select contact_id, at from contact ${sql.raw(where)}`.execute(db);
      return { plan: rows[0]?.["QUERY PLAN"][0].Plan, calls: (await callsOf(db, functionName)) - before };
    },
  );

const nodesOf = (node: Node | undefined): readonly Node[] =>
  node ? [node, ...(node.Plans ?? []).flatMap(nodesOf)] : [];

const ofThree = `where person_id = any ('{${people.slice(0, 3).join()}}'::uuid[])`;

test.each([
  ["the contacts of three people", ofThree],
  ["all contacts there are", ""],
])("whose contacts may be read is asked once for %s", async (_, where) => {
  const { plan, calls } = await readContacts(where, "people_for");
  const asked = nodesOf(plan).filter((node) => node["Subplan Name"] !== undefined);
  expect(asked.length).toBeGreaterThan(0);
  for (const node of asked) {
    expect(node["Subplan Name"]).toMatch(/^InitPlan/);
    expect(node["Actual Loops"]).toBeLessThanOrEqual(1);
  }
  expect(calls).toBe(1);
});

test("a policy that asks for each row would be seen: it is called 20,000 times", async () => {
  await superuser.query(`
    create function asked_of(person uuid) returns boolean language plpgsql stable as 'begin return person is null; end';
    create policy planted on contact for select using (programme_id = (select acting_programme()) and asked_of(person_id))`);
  expect((await readContacts("", "asked_of")).calls).toBe(20_000);
});

test("a peer's own people are found among all pairs of the programme by an index", async () => {
  await superuser.query(
    `insert into pair (programme_id, person_id, peer_id, state, since)
     select $1, gen_random_uuid(), gen_random_uuid(), 'ended', now() from generate_series(1, 20000)`,
    [programmeId],
  );
  await superuser.query("analyze pair");
  const { rows } = await superuser.query<{ "QUERY PLAN": readonly [{ readonly Plan: object }] }>(
    `explain (format json) select from pair where programme_id = $1 and peer_id = $2
       and state in ('assigned', 'on cover', 'ended')`,
    [programmeId, uuidv7()],
  );
  expect(JSON.stringify(rows[0])).toContain("pair_of_peer");
});
