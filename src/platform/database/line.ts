import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  type Kysely,
  PostgresDialect,
  type QueryResult,
  Transaction,
} from "kysely";
import type { PoolClient, QueryArrayResult } from "pg";
import type { Tables } from "./connection.ts";
import type { PreparingClient } from "./prepared.ts";

/**
 * One handle on a connection in a transaction, for as long as it may be used: while another handle is in use it is
 * paused, and afterwards it is over. What comes too late is refused instead of reaching whoever acts by then.
 */
export interface Line {
  readonly client: PooledClient;
  readonly db: Transaction<Tables>;
  /** Puts a statement in line at once, before whatever is asked afterwards. Its failure is told by what comes behind it. */
  ahead(text: string, values?: readonly string[]): Promise<unknown>;
  /** The rows that a statement gives, as lists of values beside the names of their columns. */
  ask(text: string, values: unknown[]): Promise<Pick<QueryArrayResult<unknown[]>, "fields" | "rows">>;
  /** Answers that nobody waits for before the commit's, of all handles together. */
  readonly left: Promise<unknown>[];
  /** Nobody waits for this answer before the commit's. */
  leave(answer: Promise<unknown>): void;
  /** Another handle takes over, until `goOn`. */
  pause(): void;
  goOn(): void;
  close(): void;
  /** Over itself, or because what it was opened from is over. */
  isOver(): boolean;
}

export type PooledClient = PreparingClient & PoolClient;

type State = "open" | "paused" | "over";

const lines = new WeakMap<Transaction<Tables>, Line>();

/** The line behind a transaction that runs. */
export function lineOf(db: Transaction<Tables>): Line {
  const line = lines.get(db);
  if (!line) throw new Error("This is not a running transaction.");
  return line;
}

/**
 * @param outer the line that this one takes over from for a while. When its transaction ends meanwhile, both are over:
 *   whoever works on would speak in the transaction of whoever has the connection next, and act as them.
 */
export function openLine(client: PooledClient, from: Kysely<Tables>, outer?: Line): Line {
  let state: State = "open";
  const left = outer?.left ?? [];
  const isOver = (): boolean => state === "over" || outer?.isOver() === true;
  const refuse = (): void => refuseUnlessOpen(isOver() ? "over" : state);
  const connection = connectionOf(client, refuse);
  const executor = from.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) });
  const db = new Transaction<Tables>({ ...plain, executor });
  const line: Line = {
    client,
    db,
    left,
    ahead(text, values) {
      refuse();
      const sent = client.query(text, values && [...values]);
      sent.catch(() => {});
      return sent;
    },
    async ask(text, values) {
      refuse();
      return client.ask(text, values);
    },
    leave(answer) {
      answer.catch(() => {});
      refuse();
      left.push(answer);
    },
    pause() {
      refuse();
      state = "paused";
    },
    goOn() {
      if (state === "paused") state = "open";
    },
    close() {
      state = "over";
    },
    isOver,
  };
  lines.set(db, line);
  return line;
}

function refuseUnlessOpen(state: State): void {
  if (state === "paused")
    throw new Error("Someone else acts in this transaction now; wait until they are done.");
  if (state === "over") throw new Error("This transaction is over.");
}

function connectionOf(client: PooledClient, refuse: () => void): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      refuse();
      const { command, rowCount, rows } = await client.query(sql, [...parameters]);
      return { rows: rows ?? [], ...(changing.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
    },
    streamQuery() {
      throw new Error("A transaction does not stream.");
    },
  };
}

const changing = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

/** What Kysely wants of a transaction besides its executor; none of it is ever asked for a connection. */
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error("a transaction has its connection")),
});
const plain = { config: { dialect }, dialect, driver: new DummyDriver() };
