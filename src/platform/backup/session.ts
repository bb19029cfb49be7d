import pg from "pg";

/** Text that comes out the same on every PostgreSQL, and work that may take as long as it takes. */
const settings = `
  set client_encoding to 'UTF8'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'; set timezone to 'UTC';
  set extra_float_digits to 3; set bytea_output to 'hex'; set statement_timeout to 0; set lock_timeout to 0;
  set idle_in_transaction_session_timeout to 0`;

/** One connection for a backup or restore, closed when the work is done or failed. */
export async function withSession<T>(url: string, work: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: url, application_name: "footbridge backup" });
  // A connection that is cut fails the query at hand, which is told; the event itself would end the process.
  session.on("error", () => {});
  await session.connect();
  try {
    await session.query(settings);
    return await work(session);
  } finally {
    await session.end();
  }
}
