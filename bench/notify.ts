import pg from "pg";
import { temporaryPostgres } from "../src/platform/database/embedded/index.ts";
import { keep } from "./results.ts";

/**
 * `node bench/notify.ts [seconds]`: what it costs a committing transaction to tell others that something changed. Eight
 * connections insert a row a transaction, as fast as they can, in turns: telling nobody, by NOTIFY, and by a row in an
 * unlogged queue. Twelve turns each, so that whatever else the machine does meets all of them.
 */
const seconds = Number(process.argv[2] ?? 1);
const turns = 12;
const connections = 8;

const ways = {
  "tells nobody": "select 1",
  NOTIFY: "select pg_notify('bench', $1)",
  "a row in an unlogged queue": "insert into queue (payload) values ($1)",
} as const;

const postgres = await temporaryPostgres();
const clients = await Promise.all(
  Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    return client;
  }),
);
await clients[0]?.query(`
  create table fact (id bigint generated always as identity primary key, words text);
  create unlogged table queue (id bigint generated always as identity primary key, payload text)`);
const listener = new pg.Client({ connectionString: postgres.url });
await listener.connect();
await listener.query("listen bench");

const committed = Object.fromEntries(Object.keys(ways).map((way) => [way, [] as number[]]));
for (let turn = 0; turn < turns; turn++)
  for (const [way, statement] of Object.entries(ways)) committed[way]?.push(await rate(statement));
const middle = (rates: readonly number[]) =>
  rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0;
const nobody = middle(committed["tells nobody"] ?? []);
const rows = Object.entries(committed).map(([way, rates]) => ({
  way,
  commitsPerSecond: Math.round(middle(rates)),
  ofTellingNobody: Math.round((middle(rates) / nobody) * 100) / 100,
}));
console.table(rows);
await keep("notify", { connections, turns, secondsEach: seconds, rows });
for (const client of [...clients, listener]) await client.end();
await postgres.stop();

/** Transactions a second that all connections commit together. */
async function rate(statement: string): Promise<number> {
  const began = performance.now();
  const counts = await Promise.all(
    clients.map(async (client, number) => {
      let count = 0;
      for (; performance.now() - began < seconds * 1000; count++) {
        await client.query("begin");
        await client.query("insert into fact (words) values ($1)", ["x".repeat(200)]);
        await client.query(statement, statement.includes("$1") ? [`${number} ${count}`] : []);
        await client.query("commit");
      }
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - began) / 1000);
}
