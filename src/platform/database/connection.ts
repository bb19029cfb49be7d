import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { PreparingClient } from "./prepared.ts";
import type { DB } from "./tables.generated.ts";

export type Tables = DB;

// A day is a day of the programme's calendar, "2026-11-22", and never an instant of the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

// "2026-11-22 10:05:07.25+00" is two characters away from what a Date reads by itself, in half the time.
const readMoment: (text: string) => Date | number | null = pg.types.getTypeParser(
  pg.types.builtins.TIMESTAMPTZ,
);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  text[10] === " " && text.endsWith("+00")
    ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
    : readMoment(text),
);

/** A pool of connections of one role, and Kysely over it. */
export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

interface ConnectOptions {
  readonly connections?: number;
  /** How long an answer is waited for before the connection is given up. */
  readonly patienceMilliseconds?: number;
}

/**
 * Longer than any statement may take (20 s), shorter than phones and hospitals wait (30 s): when PostgreSQL is frozen
 * or its machine is gone without a word, they are told instead of left waiting.
 */
export const usualPatience = 25_000;

/** Opens a pool. `url` decides the role: the server uses the app's, which owns nothing. */
export function connect(url: string, options: ConnectOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    pipeline: true,
    max: options.connections ?? 16,
    connectionTimeoutMillis: 5_000,
    query_timeout: options.patienceMilliseconds ?? usualPatience,
    keepAlive: true,
    // A statement that hangs must not hold a person's row for ever.
    // Plans are kept per connection (prepared.ts) and made once: every statement here finds its rows by key, whatever the values.
    options:
      "-c statement_timeout=20s -c idle_in_transaction_session_timeout=30s -c plan_cache_mode=force_generic_plan",
  });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  // The same for one that is in use: its query fails and is answered, and the process goes on.
  pool.on("connect", (client) => client.on("error", () => {}));
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const close = async (): Promise<void> => {
    await kysely.destroy();
    // Kysely ends a pool only when it has asked through it itself; `act` asks past it.
    if (!pool.ending) await pool.end();
  };
  return { kysely, pool, close };
}
