import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { Database, Tables } from "./connection.ts";
import {
  type Identity,
  type PersonIdentity,
  type Role,
  type StaffIdentity,
  settingNames,
  settingsOf,
} from "./identity.ts";
import { statement } from "./statement.ts";
import { branch, inTransaction, sendAhead } from "./transaction.ts";

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
  work: (act: Act<Who>) => T | Promise<T>,
): Promise<T> {
  return inTransaction(database, async (db) => {
    setIdentity(db, who, now);
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
  return inTransaction(database, async (db) => {
    const [row] = await enterSession(db, { cookieHash: hashOf(cookie), at: now.toISOString() });
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

/**
 * Runs `work` as another identity inside the same transaction, then acts as before again. Whatever `outer` is asked
 * meanwhile is an error: it would be answered as the other one.
 */
export async function switching<Who extends Identity, T>(
  outer: Act,
  who: Who,
  work: (act: Act<Who>) => Promise<T>,
): Promise<T> {
  const inner = branch(outer.db);
  setIdentity(inner.db, who, outer.now);
  try {
    return await work({ db: inner.db, who, now: outer.now });
  } finally {
    // Also after an error that someone catches. In a transaction that the database gave up this fails like all else.
    inner.close();
    setIdentity(outer.db, outer.who, outer.now);
  }
}

/** How tokens and cookies are stored and looked up: sha256, never themselves. */
export const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/**
 * On its way before anything that is asked afterwards, so nobody waits for it. Should it fail, so does everything
 * behind it, and the commit.
 */
function setIdentity(db: Transaction<Tables>, who: Identity, now: Date): void {
  const settings = settingsOf(who, now);
  sendAhead(
    db,
    setThem,
    settingNames.map((name) => settings[name]),
  );
}

const setThem = `select ${settingNames.map((name, at) => `set_config('app.${name}', $${at + 1}, true)`).join(", ")}`;

const enterSession = statement(
  (_, given: { cookieHash: Buffer; at: string }) =>
    sql<Session>`select kind, id, programme_id, first_name, locale, roles, units
                   from enter_session(${given.cookieHash}, ${given.at})`,
);

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
