import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";
import { readCatalogue } from "./read.ts";
import { rules } from "./rules.ts";

const made = testDatabase();
let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: made.adminUrl });
  await client.connect();
});
afterAll(() => client.end());

test("the catalogue was read: it knows tables, policies, keys, functions, grants and roles", async () => {
  const { views, ...catalogue } = await readCatalogue(client);
  expect(views).toBeDefined();
  for (const [name, found] of Object.entries(catalogue)) expect(found.length, name).toBeGreaterThan(2);
});

describe("in the migrated database", () => {
  test.each(Object.entries(rules))("%s", async (_, rule) => {
    expect(rule(await readCatalogue(client))).toEqual([]);
  });
});

/** A table as it should be, up to what the case spoils. */
const table = (columns = "programme_id uuid, person_id uuid, primary key (programme_id, person_id)") =>
  `create table planted (${columns})`;
const secured = "alter table planted enable row level security; alter table planted force row level security";
const policy = (using: string, to = "public") =>
  `create policy planted_read on planted to ${to} using (${using})`;
const own = "programme_id = (select acting_programme())";
const definer = (settings: string) =>
  `create function planted() returns int language sql stable security definer ${settings} return 1`;
const shape = (using: string, complaint: string) =>
  [
    "what a policy asks of rows that are read is evaluated once a query",
    [table(), secured, policy(using)],
    `planted: planted_read ${complaint}`,
  ] as const;

const plants: readonly (readonly [rule: keyof typeof rules, sql: readonly string[], complaint: string])[] = [
  ["row security is on and forced", [table(), policy(own)], "planted: not on, or not forced"],
  [
    "row security is on and forced",
    [table(), "alter table planted enable row level security", policy(own)],
    "planted: not on, or not forced",
  ],
  ["every table has a policy", [table(), secured], "planted: none"],
  [
    "every table begins with its programme or hospital, in its columns and in its key",
    [table("person_id uuid primary key")],
    "planted: begins with person_id, its key with person_id",
  ],
  [
    "every table begins with its programme or hospital, in its columns and in its key",
    [table("programme_id uuid, person_id uuid primary key")],
    "planted: begins with programme_id, its key with person_id",
  ],
  [
    "no foreign key leads to another programme or hospital",
    [
      "alter table staff add unique (staff_id)",
      table(
        "programme_id uuid, staff_id uuid references staff (staff_id), primary key (programme_id, staff_id)",
      ),
    ],
    "planted: planted_staff_id_fkey",
  ],
  shape("person_id in (select person_id from journey)", "reads a table"),
  shape(
    "person_id = any (select unnest(people_for('met')))",
    "compares with the rows of a select, not with an array",
  ),
  shape("exists (select from journey j where j.person_id = planted.person_id)", "asks exists for each row"),
  shape("person_id = any (array(select person_id from journey))", "reads a table"),
  shape("person_id = any (people_for('met'))", "calls a function for each row: people_for"),
  shape("person_id = (select coalesce(person_id, acting_id()))", "depends on the row: person_id"),
  shape("person_id = (select gen_random_uuid())", "calls what is not evaluated once: gen_random_uuid"),
  shape("person_id = current_setting('app.id')::uuid", "calls a function for each row: current_setting"),
  [
    "what is open to everyone is open to the resolver only",
    [table(), policy("true")],
    "planted: planted_read for public",
  ],
  [
    "what is open to everyone is open to the resolver only",
    [table(), policy("true", "footbridge_resolver, footbridge_app")],
    "planted: planted_read for footbridge_app, footbridge_resolver",
  ],
  [
    "the app and the reader own nothing, and the resolver functions only",
    [table(), "grant create on schema public to footbridge_app; alter table planted owner to footbridge_app"],
    "planted: owned by footbridge_app",
  ],
  [
    "the app and the reader own nothing, and the resolver functions only",
    [table(), "alter table planted owner to footbridge_resolver"],
    "planted: owned by footbridge_resolver",
  ],
  ...(["bypassrls", "createrole", "createdb", "superuser"] as const).map(
    (power) =>
      [
        "no role that works can change what it works on",
        [`alter role footbridge_app ${power}`],
        {
          bypassrls: "footbridge_app: bypasses row security",
          createrole: "footbridge_app: creates roles",
          createdb: "footbridge_app: creates databases",
          superuser: "footbridge_app: superuser",
        }[power],
      ] as const,
  ),
  [
    "no role that works can change what it works on",
    ["grant create on schema public to footbridge_app"],
    "footbridge_app: creates in schema public",
  ],
  [
    "no role that works can change what it works on",
    ["grant footbridge_owner to footbridge_reader"],
    "footbridge_reader: is member of footbridge_owner",
  ],
  [
    "the app has rows, nothing else of a table",
    [table(), "grant truncate on planted to footbridge_app"],
    "planted: truncate",
  ],
  [
    "the reader reads no table about persons, and changes none",
    [table(), "grant select (programme_id) on planted to footbridge_reader"],
    "planted: select",
  ],
  [
    "the reader reads no table about persons, and changes none",
    ["grant insert on unwritten_day to footbridge_reader"],
    "unwritten_day: insert",
  ],
  ...[
    [definer("set search_path = public"), "revoke all on function planted from public"],
    [definer("set search_path = public"), "alter function planted owner to footbridge_resolver"],
    [
      definer(""),
      "revoke all on function planted from public; alter function planted owner to footbridge_resolver",
    ],
  ].map(
    (sql) =>
      [
        "functions with another's rights are the resolver's, with a fixed search path, and not for everyone",
        sql,
        "planted: not so",
      ] as const,
  ),
  [
    "a view reads with the rights of who asks",
    ["create view planted as select programme_id from contact"],
    "planted: reads with its owner's",
  ],
];

describe("a rule that is broken is seen:", () => {
  test.each(plants)("%s", async (rule, sql, complaint) => {
    await client.query("begin");
    try {
      for (const statement of sql) await client.query(statement);
      expect(rules[rule](await readCatalogue(client))).toContain(complaint);
    } finally {
      await client.query("rollback");
    }
  });

  test("there is a case for every rule", () => {
    expect(new Set(plants.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)));
  });
});
