import { sql } from "kysely";
import { type Act, leave, statement } from "../../platform/database/index.ts";
import { journeyFrom } from "./apply.ts";
import { fromStored, type StoredEvent, toStored } from "./event-json.ts";
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
export function appendEvents(
  act: Act,
  ref: PersonRef,
  journeyId: string,
  before: Journey | null,
  events: readonly JourneyEvent[],
): void {
  for (const event of events) {
    const { details, ...stored } = toStored(event, before?.wave.peers ?? []);
    const row = { ...ref, ...stored, journeyId, details: JSON.stringify(details), recordedAt: act.now };
    leave(keepEvent, act.db, row);
  }
}

type EventRow = PersonRef &
  Omit<StoredEvent, "details"> & { journeyId: string; details: string; recordedAt: Date };

const keepEvent = statement((db, given: EventRow) =>
  db.insertInto("journeyEvent").values({
    programmeId: given.programmeId,
    personId: given.personId,
    journeyId: given.journeyId,
    eventId: given.eventId,
    kind: given.kind,
    at: given.at,
    byKind: given.byKind,
    byId: given.byId,
    how: given.how,
    details: given.details,
    recordedAt: given.recordedAt,
  }),
);

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
export function saveColumns(act: Act, ref: PersonRef, journeyId: string, columns: JourneyColumns): void {
  leave(keepColumns, act.db, { ...ref, journeyId, ...columns });
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
