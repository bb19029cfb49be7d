import { sql } from "kysely";
import { type Act, act, type Database, type Role, type StaffIdentity } from "../../database/index.ts";
import type { Audience, Standing, View } from "./rules.ts";

/** Something that changed: someone in a programme, or the list of a ward in a hospital. */
export interface News {
  readonly kind: "person" | "ward";
  readonly ownerId: string;
  readonly id: string;
  readonly writtenIn: string;
}

/** What one tick reads, in one transaction. */
export interface Heard {
  /** Where the next tick begins; taken before the news is read, so that what commits late comes again. */
  readonly settled: string;
  readonly news: readonly News[];
  /** As whom the holders of these sessions act, by the session's hash in hex. Whoever is missing acts no more. */
  readonly standings: ReadonlyMap<string, Standing>;
}

const asSystem = <T>(database: Database, now: Date, work: (act: Act) => Promise<T>): Promise<T> =>
  act(database, { kind: "system" }, now, work);

export function hear(
  database: Database,
  now: Date,
  since: string | undefined,
  sessions: readonly Buffer[],
): Promise<Heard> {
  return asSystem(database, now, async ({ db }) => {
    const settled = await sql<{ settled: string }>`select audit_settled()::text as settled`.execute(db);
    const news =
      since === undefined
        ? []
        : (
            await sql<News>`select kind, owner_id, id, written_in from live_news(${since}::bigint)`.execute(
              db,
            )
          ).rows;
    const holders = await sql<{
      sessionHash: Buffer;
      roles: Role[];
      units: string[];
      onShiftUntil: Date | null;
    }>`select session_hash, roles, units, on_shift_until from live_holders(${sessions}::bytea[])`.execute(db);
    return {
      settled: settled.rows[0]?.settled ?? "0",
      news,
      standings: new Map(
        holders.rows.map(({ sessionHash, ...standing }) => [sessionHash.toString("hex"), standing]),
      ),
    };
  });
}

/** Colleagues and wards whose screens these people might be on. */
export function loadAudience(
  database: Database,
  now: Date,
  people: readonly { readonly programmeId: string; readonly personId: string }[],
) {
  return asSystem(database, now, async ({ db }) => {
    const { rows } = await sql<Audience>`
      select person_id, staff_id, unit_id from live_audience(
        ${people.map(({ programmeId }) => programmeId)}::uuid[], ${people.map(({ personId }) => personId)}::uuid[])`.execute(
      db,
    );
    return rows;
  });
}

/** Which of their documents say something about these people (everyone, unless given), as row security has it for them now. */
export function loadView(
  database: Database,
  now: Date,
  who: StaffIdentity,
  people: readonly string[] | null,
): Promise<View> {
  return act(database, who, now, async ({ db }) => {
    const { rows } = await sql<{ personId: string; document: string }>`
      select person_id, document from live_view(${people && [...people]}::uuid[])`.execute(db);
    const view = new Map<string, Set<string>>();
    for (const { personId, document } of rows)
      view.set(personId, (view.get(personId) ?? new Set()).add(document));
    return view;
  });
}

export const forgetSignals = (database: Database, now: Date): Promise<void> =>
  asSystem(database, now, async ({ db }) => {
    await sql`select forget_ward_signals()`.execute(db);
  });
