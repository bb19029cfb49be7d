import pg from "pg";
import type { TestProject } from "vitest/node";
import { temporaryPostgres } from "../../src/platform/database/embedded/index.ts";
import { prepare } from "../../src/platform/runtime/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database that every test file clones. */
    templateUrl: string;
  }
}

/** Once a run: a real PostgreSQL (ours, or `DATABASE_URL`) with one migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const temporary = given ? undefined : await temporaryPostgres({ flushes: false });
  const adminUrl = given ?? temporary?.url ?? "";
  const template = new URL(adminUrl);
  template.pathname = `/footbridge_test_${process.pid}`;
  await onServer(adminUrl, `create database ${template.pathname.slice(1)}`);
  await prepare(template.href);
  project.provide("templateUrl", template.href);
  return async () => {
    if (temporary) return temporary.stop();
    await onServer(adminUrl, `drop database ${template.pathname.slice(1)} with (force)`);
    await onServer(adminUrl, `drop database ${template.pathname.slice(1)}_keys with (force)`);
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
