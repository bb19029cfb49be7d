import { createServer } from "node:http";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";

/**
 * The floor: bare HTTP and bare SQL that makes as many reads by key and inserts as a screen does, in one transaction
 * on the same PostgreSQL. `GET /?reads=5&writes=1`.
 */
const pool = new pg.Pool({ connectionString: process.env.FLOOR_URL, max: 16 });
await pool.query(`create table if not exists floor_row (id uuid primary key, body jsonb not null)`);
const id = uuidv7();
const body = JSON.stringify({ text: "x".repeat(400) });
await pool.query("insert into floor_row (id, body) values ($1, $2)", [id, body]);

const server = createServer(async (request, response) => {
  const { searchParams } = new URL(request.url ?? "/", "http://floor");
  const client = await pool.connect();
  try {
    await client.query("begin");
    const rows: unknown[] = [];
    for (let read = 0; read < Number(searchParams.get("reads")); read++)
      rows.push((await client.query("select id, body from floor_row where id = $1", [id])).rows[0]);
    for (let write = 0; write < Number(searchParams.get("writes")); write++)
      await client.query("insert into floor_row (id, body) values ($1, $2)", [uuidv7(), body]);
    await client.query("commit");
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(rows));
  } finally {
    client.release();
  }
});
server.listen(Number(process.env.FLOOR_PORT), "127.0.0.1", () => process.send?.("ready"));
process.on("disconnect", () => process.exit());
