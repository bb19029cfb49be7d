import { Client } from "pg";
import { CommandFailure } from "./command.ts";

/** Row policies, `security_invoker` views and `merge` as we use them. */
const oldest = 15;

/** Makes sure that the PostgreSQL of DATABASE_URL answers and is new enough; else throws in words, without the password. */
export async function checkGivenDatabase(url: string): Promise<void> {
  const session = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const { host, pathname } = new URL(url);
  const where = `The database of DATABASE_URL (${host}${pathname})`;
  try {
    await session.connect();
  } catch (error) {
    const said =
      error instanceof AggregateError ? error.errors.map((one: Error) => one.message).join("; ") : error;
    throw new CommandFailure(`${where} cannot be reached: ${said instanceof Error ? said.message : said}`);
  }
  try {
    const { rows } = await session.query(
      "select current_setting('server_version_num')::int / 10000 as major",
    );
    if (rows[0]?.major < oldest) {
      throw new CommandFailure(
        `${where} is PostgreSQL ${rows[0]?.major}. Footbridge needs ${oldest} or newer.`,
      );
    }
  } finally {
    await session.end();
  }
}
