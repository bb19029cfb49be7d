import type { Runner } from "graphile-worker";

/**
 * Keeps a sign of life for a worker in PostgreSQL: an advisory lock on the connection by which it hears of new jobs. It
 * ends with the process or the connection, however those end, and comes back with the next connection.
 */
export function keepAlive(events: Runner["events"]): void {
  events.on("pool:listen:success", ({ client, workerPool }) => {
    client.query(`select pg_advisory_lock_shared(${lifeOf("$1")})`, [workerPool.id]).catch(nothingToDo);
  });
  // The connection goes back to the pool, and lives on with another use.
  events.on("pool:listen:release", ({ client, workerPool }) => {
    client.query(`select pg_advisory_unlock_shared(${lifeOf("$1")})`, [workerPool.id]).catch(nothingToDo);
  });
}

/** The connection is gone: so is the sign. */
const nothingToDo = (): void => {};

/** The number of a worker's lock, of its id; both as SQL. */
export const lifeOf = (workerId: string): string => `hashtextextended(${workerId}, 4280)`;
