import type { Transaction } from "kysely";
import type { Database, Tables } from "./connection.ts";
import { lineOf, openLine, type PooledClient } from "./line.ts";
import { isAfterFailure, isAnswerOf, isPlanTooOld } from "./trouble-kinds.ts";

/** The connection ended between a commit and its answer: what was done may be saved, or not. Only asking again tells. */
export class OutcomeUnknown extends Error {
  override readonly name = "OutcomeUnknown";
}

/**
 * Runs `work` in one transaction, and undoes it when `work` throws.
 *
 * Statements leave in the order in which they are made and don't wait for each other's answers: what is asked together
 * (`Promise.all`) crosses the wire together, and PostgreSQL works through it in that order. After one that failed,
 * those behind it fail, too. Half of what a request costs is waiting for the wire (decision 0030).
 */
export async function inTransaction<T>(
  { kysely, pool }: Pick<Database, "kysely" | "pool">,
  work: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const client = (await pool.connect()) as PooledClient;
  const line = openLine(client, kysely);
  let isClean = false;
  try {
    const begun = line.ahead("begin");
    const result = await work(line.db);
    await begun;
    line.close();
    const { command } = await client.query("commit").catch(tellUnknown);
    isClean = true;
    // PostgreSQL answers the commit of a transaction in which something failed with a rollback, not with an error.
    if (command !== "COMMIT") throw new Undone("A statement failed, and what went on after it is undone.");
    return result;
  } catch (thrown) {
    line.close();
    if (!isClean) isClean = await client.query("rollback").then(yes, no);
    const error =
      thrown instanceof Undone || isAfterFailure(thrown) ? await causeAmong(line.left, thrown) : thrown;
    // Another connection prepares its statements anew, for the tables as they are now.
    if (isPlanTooOld(error)) isClean = false;
    throw error;
  } finally {
    // A connection that could not even roll back is not used again.
    client.release(!isClean);
  }
}

/** PostgreSQL rolled back where it was asked to commit. */
class Undone extends Error {}

/** Of statements that nobody waited for, the one after which all others failed. */
async function causeAmong(left: readonly Promise<unknown>[], otherwise: unknown): Promise<unknown> {
  const settled = await Promise.allSettled(left);
  return settled.find((answer) => answer.status === "rejected")?.reason ?? otherwise;
}

/** A commit that PostgreSQL refused is undone for certain; one without an answer may have been done. */
function tellUnknown(error: unknown): never {
  throw isAnswerOf(error) ? error : new OutcomeUnknown("The commit was not answered.", { cause: error });
}

const yes = (): boolean => true;
const no = (): boolean => false;

/** A second handle on a running transaction. Until it is closed, the first refuses whatever it is asked. */
export function branch(db: Transaction<Tables>): { readonly db: Transaction<Tables>; close(): void } {
  const outer = lineOf(db);
  outer.pause();
  const inner = openLine(outer.client, db, outer);
  return {
    db: inner.db,
    close() {
      inner.close();
      outer.goOn();
    },
  };
}

/** Puts a statement in line at once, before whatever is asked afterwards; nobody waits for its answer. */
export function sendAhead(db: Transaction<Tables>, text: string, values: readonly string[]): void {
  void lineOf(db).ahead(text, values);
}
