import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { temporaryPostgres } from "../src/platform/database/embedded/index.ts";
import { prepare } from "../src/platform/runtime/index.ts";

/** Where a bench takes place: a PostgreSQL of its own with an empty programme's database in it, and a folder for keys. */
export interface Place {
  readonly adminUrl: string;
  readonly folder: string;
  /** One more database beside it, empty. Gives its address. */
  readonly beside: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openPlace(): Promise<Place> {
  const postgres = await temporaryPostgres();
  const beside = async (name: string): Promise<string> => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const url = new URL(postgres.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  const adminUrl = await beside("footbridge_bench");
  await prepare(adminUrl);
  const folder = await mkdtemp(join(tmpdir(), "footbridge-bench-"));
  return {
    ...{ adminUrl, folder, beside },
    async close() {
      await postgres.stop();
      await rm(folder, { recursive: true });
    },
  };
}
