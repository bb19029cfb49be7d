import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Services } from "../http/index.ts";
import type { Check } from "./check.ts";
import { migrationState } from "./migrations.ts";

const nobodysKey = "00000000-0000-0000-0000-000000000000";

/** What every request needs. */
export const checksFor = (app: FastifyInstance, { database, keys }: Services): readonly Check[] => [
  {
    name: "process",
    ask: () => (app.leaving.aborted ? "leaving" : "ok"),
    todo: { leaving: "Nothing: it was asked to stop, and finishes what was begun." },
    stopsRequests: true,
  },
  {
    name: "database",
    ask: async () => {
      await sql`select 1`.execute(database.kysely);
      return "ok";
    },
    todo: { away: "See that PostgreSQL runs, can be reached from here, and has connections left." },
    stopsRequests: true,
  },
  {
    name: "key store",
    ask: async () => {
      await keys.find(nobodysKey);
      return "ok";
    },
    todo: { away: "See that the key store's PostgreSQL runs and can be reached from here." },
    stopsRequests: true,
  },
  {
    name: "migrations",
    ask: () => migrationState(database),
    todo: {
      behind: "Run `footbridge migrate` with this version.",
      outdated: "Replace this process by the new version: the database has dropped what it needs.",
      away: "Mend the database first.",
    },
    stopsRequests: true,
  },
];
