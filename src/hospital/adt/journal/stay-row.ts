import type { DepartureRow, StayIdentity, StayRow } from "../../stays/index.ts";
import type { AdtEntry } from "../entry.ts";

import { inOrderOfEvents } from "../order.ts";
import type { Stay } from "../stay.ts";
import { whatItDoes } from "../triggers.ts";
import type { Hospital } from "./hospitals.ts";
import type { OneStay } from "./known-entries.ts";

const hours = 3_600_000;

/** How long a ward reads after someone left, and how long we keep what never became a stay of ours: 72 hours. */
export const stillReadable = 72 * hours;

/** The stay has been, or will be, on a ward where a programme works. */
export const concernsUs = (stay: Stay, { units }: Hospital): boolean =>
  stay.locations.some(({ unit }) => unit !== undefined && units.get(unit)?.subscribed);

/**
 * When the ward stops reading and the names go: 72 hours after the departure, after a cancelled admission, or after
 * the way to a ward where no programme works. Null while none of these has happened.
 */
export function readableUntil(stay: Stay, entries: readonly AdtEntry[], hospital: Hospital): Date | null {
  const end =
    stay.departedAt ?? (stay.state === "cancelled" ? cancelledAt(stay, entries) : leftUsAt(stay, hospital));
  return end && new Date(end.getTime() + stillReadable);
}

function cancelledAt(stay: Stay, entries: readonly AdtEntry[]): Date {
  const cancelled = inOrderOfEvents(entries).findLast(({ trigger }) =>
    ["cancel stay", "cancel expected"].includes(whatItDoes(trigger)),
  );
  return cancelled?.happenedAt ?? stay.lastEventAt;
}

function leftUsAt({ locations }: Stay, { units }: Hospital): Date | null {
  const last = locations.findLastIndex(({ unit }) => unit !== undefined && units.get(unit)?.subscribed);
  return locations[last + 1]?.from ?? null;
}

/** The names of a stay, from the messages of which it was rebuilt. */
export function identityOf(stay: Stay, entries: readonly AdtEntry[]): StayIdentity {
  const { legalName, nameUsed, birthYear, recordNumbers } = stay;
  const visit = inOrderOfEvents(entries).findLast((entry) => entry.visit !== undefined)?.visit;
  return {
    nameUsed: nameUsed ?? legalName?.given ?? "",
    legalName: legalName ?? { family: "", given: "" },
    birthYear: birthYear ?? null,
    recordNumbers: recordNumbers.map(({ value }) => value),
    visitNumber: visit?.value ?? "",
  };
}

/** The columns of a stay. A place that we have no ward for stays unknown. */
export function rowOf(
  stay: Stay,
  { visit, record }: OneStay,
  { units }: Hospital,
  { stayId, until }: { readonly stayId: string; readonly until: Date | null },
): StayRow {
  const unitId = units.get(stay.unit ?? "")?.unitId ?? null;
  const place = stay.locations.at(-1);
  return {
    stayId,
    visitHash: visit.surviving,
    recordHash: record?.surviving ?? null,
    class: stay.class,
    state: stay.state,
    unitId,
    room: unitId && (stay.room ?? null),
    bed: unitId && (stay.bed ?? null),
    admittedAt: stay.admittedAt ?? null,
    movedAt: stay.locations.length > 1 ? (place?.from ?? null) : null,
    leaveSince: stay.onLeaveSince ?? null,
    leaveDueBack: stay.leaveDueBack ?? null,
    death: stay.death,
    diedAt: stay.diedAt ?? null,
    flags: stay.flags,
    lastEventAt: stay.lastEventAt,
    readableUntil: until,
  };
}

export const departureOfStay = ({ departedAt, departure, disposition }: Stay): DepartureRow | null =>
  departedAt && departure ? { departedAt, kind: departure, disposition: disposition ?? null } : null;
