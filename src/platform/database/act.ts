import { createHash } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database, Tables } from "./connection.ts";
import { type Identity, type PersonIdentity, type Role, type StaffIdentity, settingsOf } from "./identity.ts";

/** One transaction in which one identity acts at one moment. Everything a store needs. */
export interface Act<Who extends Identity = Identity> {
  readonly db: Transaction<Tables>;
  readonly who: Who;
  readonly now: Date;
}

/** Runs `work` in a transaction as `who`; row security sees nothing else. Rolls back when it throws. */
export function act<Who extends Identity, T>(
  database: Database,
  who: Who,
  now: Date,
  work: (act: Act<Who>) => Promise<T>,
): Promise<T> {
  return database.kysely.transaction().execute(async (db) => {
    await setIdentity(db, who, now);
    return work({ db, who, now });
  });
}

/**
 * Runs `work` in a transaction as whoever holds the cookie, or with `undefined` when no live session fits.
 * Finding the session and setting the identity are one round trip.
 */
export function actAsHolder<T>(
  database: Database,
  cookie: string,
  now: Date,
  work: (act: Act<StaffIdentity | PersonIdentity> | undefined) => Promise<T>,
): Promise<T> {
  return database.kysely.transaction().execute(async (db) => {
    const { rows } =
      await sql<Session>`select * from enter_session(${hashOf(cookie)}, ${now.toISOString()})`.execute(db);
    const row = rows[0];
    return work(row && { db, who: holder(row), now });
  });
}

/**
 * Runs `work` as the system about one person, inside the same transaction, then acts as before again.
 * For the rules of a journey, which must see what the one who acts may not (closed pairs, grants).
 */
export async function withinPerson<T>(
  outer: Act,
  programmeId: string,
  personId: string,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  return switching(outer, { kind: "system", programmeId, about: personId }, work);
}

/** Runs `work` as another identity inside the same transaction, then acts as before again. */
export async function switching<Who extends Identity, T>(
  outer: Act,
  who: Who,
  work: (act: Act<Who>) => Promise<T>,
): Promise<T> {
  await setIdentity(outer.db, who, outer.now);
  try {
    return await work({ db: outer.db, who, now: outer.now });
  } finally {
    // Also after an error that someone catches. A transaction that the database gave up refuses this, and all else.
    await setIdentity(outer.db, outer.who, outer.now).catch(leaveGivenUp);
  }
}

/** How tokens and cookies are stored and looked up: sha256, never themselves. */
export const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** "current transaction is aborted": nobody acts in it any more. Whatever else is wrong must be known. */
function leaveGivenUp(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "25P02")) throw error;
}

async function setIdentity(db: Kysely<Tables>, who: Identity, now: Date): Promise<void> {
  const settings = Object.entries(settingsOf(who, now)).map(
    ([name, value]) => sql`set_config(${`app.${name}`}, ${value}, true)`,
  );
  await sql`select ${sql.join(settings)}`.execute(db);
}

interface Session {
  readonly kind: "staff" | "person";
  readonly id: string;
  readonly programmeId: string;
  readonly firstName: string | null;
  readonly locale: "en" | "fr" | null;
  readonly roles: readonly Role[];
  readonly units: readonly string[];
}

function holder(row: Session): StaffIdentity | PersonIdentity {
  if (row.kind === "person") return { kind: "person", id: row.id, programmeId: row.programmeId };
  return {
    kind: "staff",
    id: row.id,
    programmeId: row.programmeId,
    firstName: row.firstName ?? "",
    locale: row.locale ?? "en",
    roles: row.roles,
    units: row.units,
  };
}
