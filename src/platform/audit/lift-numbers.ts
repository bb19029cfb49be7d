import pg from "pg";

/**
 * Keeps the numbers of transactions rising after a dump was restored into another PostgreSQL, which may count from
 * lower ones. Run by the owner after each restore and migration, before a server starts; changes nothing where
 * nothing is behind.
 *
 * @returns whether numbers were lifted
 */
export async function liftAuditNumbers(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    // Until the end of this transaction nobody writes an event under the old numbers.
    await client.query("lock table audit_event in share mode");
    await client.query("select set_config('app.kind', 'system', true)");
    const { rows } = await client.query<{ lift: string; next: string }>(
      "select audit_lift() as lift, audit_transaction() as next",
    );
    const lift = BigInt(rows[0]?.lift ?? 0);
    const behind = (await highestNumber(client)) + 1n - BigInt(rows[0]?.next ?? 0);
    if (behind > 0n)
      await client.query(
        `create or replace function audit_lift() returns bigint language sql stable parallel safe return ${lift + behind}`,
      );
    await client.query("commit");
    return behind > 0n;
  } finally {
    await client.end();
  }
}

/** The highest number that any programme's events or blocks hold. */
async function highestNumber(client: pg.Client): Promise<bigint> {
  const programmes = await client.query<{ id: string }>("select programme_id as id from programme");
  let highest = 0n;
  for (const { id } of programmes.rows) {
    await client.query("select set_config('app.programme', $1, true)", [id]);
    const { rows } = await client.query<{ number: string }>(
      `select greatest((select max(written_in) from audit_event where programme_id = $1),
                       (select max(written_below) from audit_block where programme_id = $1), 0) as number`,
      [id],
    );
    const number = BigInt(rows[0]?.number ?? 0);
    if (number > highest) highest = number;
  }
  return highest;
}
