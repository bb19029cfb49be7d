import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

/** Held as long as an `up` (or a command that needs the folder for itself) works on a data folder. */
export interface Hold {
  release(): Promise<void>;
}

/** Any number, the same in every version: "footbridge" on a telephone's keys. */
const key = "3668274343";

/**
 * Takes the data folder's lock: a session's advisory lock in PostgreSQL, gone with the process however it
 * ends. `undefined` when another process holds it. Should PostgreSQL fail under us, `bringBack` is called
 * until it runs and the lock is ours again.
 */
export async function holdFolder(
  url: () => string,
  bringBack: () => Promise<void>,
): Promise<Hold | undefined> {
  let released = false;
  let session = await lock(url());
  // The lock of a process killed this moment lasts until PostgreSQL has noticed.
  for (let tries = 0; !session && tries < 10; tries += 1) session = await pause(100).then(() => lock(url()));
  if (!session) return undefined;
  const watch = (current: Client): void => {
    current.once("end", async () => {
      while (!released) {
        const again = await bringBack()
          .then(() => lock(url()))
          .catch(() => undefined);
        if (again) {
          session = again;
          return watch(again);
        }
        await pause(500);
      }
    });
  };
  watch(session);
  return {
    async release() {
      released = true;
      await session?.end();
    },
  };
}

async function lock(url: string): Promise<Client | undefined> {
  const session = new Client({ connectionString: url, application_name: "footbridge holds the folder" });
  session.on("error", () => undefined); // "end" follows, and is answered there
  await session.connect();
  const { rows } = await session.query("select pg_try_advisory_lock($1::bigint) as ours", [key]);
  if (rows[0]?.ours === true) return session;
  await session.end();
  return undefined;
}
