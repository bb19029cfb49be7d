import pg from "pg";

/** Statements of one request: what a floor has to do as well. */
export interface Statements {
  readonly reads: number;
  readonly writes: number;
}

let reads = 0;
let writes = 0;

/** Counts every statement that goes to PostgreSQL from this process; begin and commit are not counted. */
export function countStatements(): void {
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const first = given[0];
    const text =
      typeof first === "string"
        ? first
        : first && typeof first === "object" && "text" in first
          ? String(first.text)
          : "";
    if (/^\s*(insert|update|delete)/i.test(text)) writes++;
    else if (!/^\s*(begin|start|commit|rollback)/i.test(text)) reads++;
    return query.apply(this, given);
  } as typeof pg.Client.prototype.query;
}

/** What was counted while `work` ran; nothing else may run meanwhile. */
export async function statementsOf(work: () => Promise<void>): Promise<Statements> {
  const before = { reads, writes };
  await work();
  return { reads: reads - before.reads, writes: writes - before.writes };
}
