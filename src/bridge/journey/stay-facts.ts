import { type Act, statement } from "../../platform/database/index.ts";
import type { StayFact } from "../follow-up/rules.ts";
import type { Journey } from "./journey.ts";
import type { PersonRef } from "./person-ref.ts";

/** What the stays that are linked to this person's journeys say now. */
export const linkedStays = (act: Act, ref: PersonRef): Promise<readonly LinkedStay[]> =>
  staysLinked(act.db, ref);

const staysLinked = statement((db, given: PersonRef) =>
  db
    .selectFrom("journeyStay as link")
    .innerJoin("stay", (on) =>
      on.onRef("stay.hospitalId", "=", "link.hospitalId").onRef("stay.stayId", "=", "link.stayId"),
    )
    .leftJoin("unit", (on) =>
      on.onRef("unit.hospitalId", "=", "stay.hospitalId").onRef("unit.unitId", "=", "stay.unitId"),
    )
    .leftJoin("stayDeparture as left", (on) =>
      on.onRef("left.hospitalId", "=", "stay.hospitalId").onRef("left.stayId", "=", "stay.stayId"),
    )
    .where("link.programmeId", "=", given.programmeId)
    .where("link.personId", "=", given.personId)
    .select([
      "link.journeyId",
      "stay.stayId",
      "stay.state",
      "stay.admittedAt",
      "stay.lastEventAt",
      "stay.leaveSince",
      "stay.leaveDueBack",
      "unit.kind as unitKind",
      "left.departedAt",
      "left.kind as departure",
    ]),
);

/** With what its linked stays say now, beside what was once said of stays that are not linked. */
export function withLinkedStays(journey: Journey, stays: readonly LinkedStay[]): Journey {
  const own = stays.filter(({ journeyId }) => journeyId === journey.id);
  const linked = new Set(own.map(({ stayId }) => stayId));
  const said = journey.stayFacts.filter((fact) => !linked.has(fact.stayId));
  return { ...journey, stayFacts: [...said, ...own.flatMap(factsOf)] };
}

interface LinkedStay extends StayRow {
  readonly journeyId: string;
}

interface StayRow {
  readonly stayId: string;
  readonly state: string;
  readonly admittedAt: Date | null;
  readonly lastEventAt: Date;
  readonly leaveSince: Date | null;
  readonly leaveDueBack: Date | null;
  readonly unitKind: string | null;
  readonly departedAt: Date | null;
  readonly departure: string | null;
}

/** A stay as the row of facts that follow-up and clocks are computed from. */
export function factsOf(row: StayRow): readonly StayFact[] {
  const { stayId } = row;
  const openedAt = row.admittedAt ?? row.lastEventAt;
  const opened: StayFact = {
    id: `${stayId} 1 opened`,
    stayId,
    at: openedAt,
    kind: "opened",
    where: row.unitKind === "emergency" ? "emergency" : "ward",
  };
  const heard: StayFact = {
    id: `${stayId} 2 heard`,
    stayId,
    at: latest(openedAt, row.lastEventAt),
    kind: "still here",
  };
  if (row.state === "cancelled")
    return [opened, { id: `${stayId} 3 cancelled`, stayId, at: heard.at, kind: "cancelled" }];
  if (row.departedAt)
    return [
      opened,
      {
        id: `${stayId} 3 departed`,
        stayId,
        at: latest(openedAt, row.departedAt),
        kind: "departed",
        unplanned: row.departure === "patient-initiated",
        toAnotherHospital: row.departure === "transfer",
      },
    ];
  if (row.state === "on leave")
    return [
      opened,
      {
        id: `${stayId} 3 leave`,
        stayId,
        at: latest(openedAt, row.leaveSince ?? row.lastEventAt),
        kind: "on leave",
        dueBack: row.leaveDueBack,
      },
    ];
  return [opened, heard];
}

const latest = (a: Date, b: Date): Date => (a > b ? a : b);
