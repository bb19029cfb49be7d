import { expect, test } from "vitest";
import { gatherMigrations, type Migration } from "./gather-migrations.ts";

/** SQL without its comments, the bodies of functions, and what is deleted or revoked by name only. */
const statementsOf = (sql: string): readonly string[] =>
  sql
    .replaceAll(/--.*$/gm, "")
    .replaceAll(/\$\$[\s\S]*?\$\$/g, "$$$$")
    .split(";")
    .map((statement) => statement.trim().toLowerCase().replaceAll(/\s+/g, " "));

/** Steps after which something that was kept can be gone, whatever is done about it later. */
const lossy = [
  /^drop (table|schema|materialized view|sequence|type)/,
  /^alter table .*\bdrop (column )?(?!constraint|default|not null|expression|identity|policy)/,
  /^alter table .*\balter (column )?\S+ (set data )?type/,
  /^truncate/,
  /^delete from/,
  /^update /,
];

const isLossy = ({ sql }: Pick<Migration, "sql">): boolean =>
  statementsOf(sql).some((statement) => lossy.some((pattern) => pattern.test(statement)));
const saysSo = ({ sql }: Pick<Migration, "sql">): boolean => /^-- DESTRUCTIVE: \S/m.test(sql);

/** Do and definition of data do not mix: a step that failed half-way must be a step of one kind. */
const isMixed = ({ sql }: Pick<Migration, "sql">): boolean => {
  const statements = statementsOf(sql);
  const changes = statements.some((statement) =>
    /^(insert into|update|delete from|truncate|copy) /.test(statement),
  );
  return changes && statements.some((statement) => /^(create|alter|drop) /.test(statement));
};

test("every step that loses something says so in its first words, DESTRUCTIVE: what and why", async () => {
  const silent = (await gatherMigrations()).filter((migration) => isLossy(migration) && !saysSo(migration));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("no step changes tables and rows at once", async () => {
  expect((await gatherMigrations()).filter(isMixed).map(({ name }) => name)).toEqual([]);
});

test.each([
  "drop table contact",
  "alter table contact drop column words",
  "alter table contact\n  add x int, drop words",
  "alter table contact alter column at type date",
  "delete from session where true",
  "update contact set level = 1",
])("“%s” would be found out", (sql) => {
  expect(isLossy({ sql })).toBe(true);
  expect(saysSo({ sql: `-- DESTRUCTIVE: words are kept elsewhere now\n${sql}` })).toBe(true);
});

test.each([
  "create function f() returns trigger language plpgsql as $$ begin delete from x; end $$",
  "alter table contact drop constraint contact_check",
  "alter table contact alter column at drop not null",
  "drop policy contact_read on contact",
  "create table x (id uuid); -- delete from nothing",
])("“%s” loses nothing", (sql) => {
  expect(isLossy({ sql })).toBe(false);
});
