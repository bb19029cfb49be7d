import type { Client } from "pg";

/** A value of every type that our tables use. A new type fails loudly, and is added here. */
const values: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()",
  text: "'x'",
  bytea: "'\\x00'",
  boolean: "true",
  smallint: "1",
  integer: "1",
  bigint: "1",
  numeric: "1",
  date: "current_date",
  interval: "interval '1 day'",
  jsonb: "'{}'",
  "timestamp with time zone": "now()",
};

/**
 * Puts one row into every table of a database that is a test's own, whatever tables there are. Checks and foreign
 * keys are let go of first: the row need not make sense, it must be there for row security to hide.
 *
 * @param client a superuser's
 * @returns the names of the tables
 */
export async function fillEveryTable(client: Client): Promise<readonly string[]> {
  await client.query("set session_replication_role = replica");
  const checks = await client.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop
       from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace and conrelid <> 0`,
  );
  for (const { drop } of checks.rows) await client.query(drop);
  const { rows } = await client.query<{ name: string; columns: string[]; types: string[] }>(
    `select c.relname as name, array_agg(a.attname::text) as columns, array_agg(format_type(a.atttypid, null)) as types
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attgenerated = ''
      group by c.oid order by 1`,
  );
  for (const { name, columns, types } of rows)
    await client.query(
      `insert into ${name} (${columns.join()}) overriding system value select ${types.map((type) => valueFor(type, name)).join()}`,
    );
  await client.query("reset session_replication_role");
  return rows.map(({ name }) => name);
}

function valueFor(type: string, table: string): string {
  if (type.endsWith("[]")) return `array[${valueFor(type.slice(0, -2), table)}]::${type}`;
  const value = values[type];
  if (!value) throw new Error(`${table} has a column of type ${type}: say in fill.ts what a value of it is.`);
  return `${value}::${type}`;
}
