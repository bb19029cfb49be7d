import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Services } from "../http/index.ts";
import { type MigrationState, migrationState } from "./migrations.ts";

/** What this process stands on, in plain codes. Nothing here names anyone. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: "ok" | "away";
  readonly keyStore: "ok" | "away";
  readonly migrations: MigrationState | "unknown";
}

/** Asks everything at once; what has not answered after `patience` milliseconds is away. */
export async function readinessOf(services: Services, patience = 2_000): Promise<Readiness> {
  const within = <T>(work: Promise<T>) => answerOf(work, patience);
  const [database, keyStore, migrations] = await Promise.all([
    within(sql`select 1`.execute(services.database.kysely)),
    within(services.keys.find(nobodysKey)),
    within(migrationState(services.database)),
  ]);
  const state = migrations.came ? migrations.value : "unknown";
  return {
    ready: database.came && keyStore.came && state === "current",
    database: database.came ? "ok" : "away",
    keyStore: keyStore.came ? "ok" : "away",
    migrations: state,
  };
}

const nobodysKey = "00000000-0000-0000-0000-000000000000";

type Answer<T> = { readonly came: true; readonly value: T } | { readonly came: false };

/** Why it did not come is left out: a driver's message names hosts and users. */
async function answerOf<T>(work: Promise<T>, patience: number): Promise<Answer<T>> {
  const came = work.then(
    (value): Answer<T> => ({ came: true, value }),
    (): Answer<T> => ({ came: false }),
  );
  const givenUp = new AbortController();
  const late = wait<Answer<T>>(patience, { came: false }, { signal: givenUp.signal });
  late.catch(() => {});
  const answer = await Promise.race([came, late]);
  givenUp.abort();
  return answer;
}
