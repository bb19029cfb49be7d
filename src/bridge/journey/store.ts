import { sql } from "kysely";
import { type Act, statement } from "../../platform/database/index.ts";
import { journeyFrom } from "./apply.ts";
import { fromStored, toStored } from "./event-json.ts";
import type { JourneyEvent } from "./events.ts";
import type { Journey } from "./journey.ts";
import type { PersonRef } from "./person-ref.ts";
import { linkedStays, withLinkedStays } from "./stay-facts.ts";

/**
 * Locks the person until the transaction ends, so that two who act at once take turns, and folds what happened
 * so far. What the hospital says of a stay is read from the stay itself, never from an older copy.
 * The act must be about this person (`withinPerson`).
 */
export async function loadJourney(act: Act, ref: PersonRef): Promise<Journey | null> {
  // In line behind the lock: read once it is held, without waiting here for it.
  const [, rows, stays] = await Promise.all([
    lock(act.db, ref),
    happened(act.db, ref),
    linkedStays(act, ref),
  ]);
  const journey = journeyFrom(rows.flatMap((row) => fromStored({ ...row, byId: row.byId ?? "" })));
  return journey && withLinkedStays(journey, stays);
}

const lock = statement((db, given: PersonRef) =>
  db
    .selectFrom("person")
    .select("personId")
    .where("programmeId", "=", given.programmeId)
    .where("personId", "=", given.personId)
    .forUpdate(),
);

const happened = statement((db, given: PersonRef) =>
  db
    .selectFrom("journeyEvent")
    .select(["eventId", "kind", "at", "byKind", "byId", "how", "details"])
    .where("programmeId", "=", given.programmeId)
    .where("personId", "=", given.personId)
    .orderBy("position"),
);

/** Appends facts. `before` is the journey they were decided on. */
export async function appendEvents(
  act: Act,
  ref: PersonRef,
  journeyId: string,
  before: Journey | null,
  events: readonly JourneyEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => {
    const stored = toStored(event, before?.wave.peers ?? []);
    return { ...ref, ...stored, journeyId, recordedAt: act.now, details: JSON.stringify(stored.details) };
  });
  await act.db.insertInto("journeyEvent").values(rows).execute();
}

/** The columns by which lists find journeys. Derived from the fold at every step, never the other way round. */
export interface JourneyColumns {
  readonly stage: Journey["stage"];
  readonly endedAs: string | null;
  readonly placeKind: Journey["waiting"];
  readonly askedAt: Date;
  readonly stageSince: Date;
  readonly meetDueAt: Date | null;
  readonly overdue: boolean;
  readonly unchecked: boolean;
  readonly pausedAt: Date | null;
  readonly betweenPeers: boolean;
  readonly cannotBeAsked: boolean;
  readonly metAt: Date | null;
  readonly crossingAt: Date | null;
  readonly restartedAt: Date | null;
  readonly extraDays: number;
  readonly endsOn: string | null;
  readonly waves: number;
  readonly nextCheckIn: string | null;
  readonly nextCheckInDue: Date | null;
  readonly needsCoordinator: boolean;
}

/** Writes the columns of a journey; `version` goes up with every step. */
export async function saveColumns(
  act: Act,
  ref: PersonRef,
  journeyId: string,
  columns: JourneyColumns,
): Promise<void> {
  await keepColumns(act.db, { ...ref, journeyId, ...columns });
}

const keepColumns = statement((db, given: PersonRef & { journeyId: string } & JourneyColumns) => {
  const columns: JourneyColumns = {
    stage: given.stage,
    endedAs: given.endedAs,
    placeKind: given.placeKind,
    askedAt: given.askedAt,
    stageSince: given.stageSince,
    meetDueAt: given.meetDueAt,
    overdue: given.overdue,
    unchecked: given.unchecked,
    pausedAt: given.pausedAt,
    betweenPeers: given.betweenPeers,
    cannotBeAsked: given.cannotBeAsked,
    metAt: given.metAt,
    crossingAt: given.crossingAt,
    restartedAt: given.restartedAt,
    extraDays: given.extraDays,
    endsOn: given.endsOn,
    waves: given.waves,
    nextCheckIn: given.nextCheckIn,
    nextCheckInDue: given.nextCheckInDue,
    needsCoordinator: given.needsCoordinator,
  };
  return db
    .insertInto("journey")

    .values({
      programmeId: given.programmeId,
      personId: given.personId,
      journeyId: given.journeyId,
      ...columns,
    })
    .onConflict((same) =>
      same
        .columns(["programmeId", "journeyId"])
        .doUpdateSet({ ...columns, version: sql`journey.version + 1` }),
    );
});
