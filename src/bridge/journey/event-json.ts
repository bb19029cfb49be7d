import type { JourneyEvent } from "./events.ts";

/** An event as a row of `journey_event`: who, when and how are columns, the rest is `details`. */
export interface StoredEvent {
  readonly eventId: string;
  readonly kind: string;
  readonly at: Date;
  readonly byKind: string;
  readonly byId: string;
  readonly how: string | null;
  readonly details: unknown;
}

/**
 * Takes an event apart for storing.
 *
 * "Not now" and no answer become one and the same fact, "moved on", so that nobody can ever count who passed.
 */
export function toStored(event: JourneyEvent, waveOut: readonly string[]): StoredEvent {
  const { id, kind, at, by, how, ...details } = event;
  const base = { eventId: id, at, how: how ?? null };
  if (kind === "not now" || kind === "no answer")
    return {
      ...base,
      kind: "moved on",
      byKind: "matching",
      byId: nobody,
      details: { peers: kind === "not now" ? [by.id] : waveOut },
    };
  return { ...base, kind, byKind: by.role, byId: by.id, details };
}

/** Puts stored rows together again. "Moved on" folds like each of its peers saying "not now". */
export function fromStored(row: StoredEvent): readonly JourneyEvent[] {
  const details = revive(row.details) as Record<string, unknown>;
  if (row.kind === "moved on")
    return (details.peers as readonly string[]).map((peer) => ({
      id: `${row.eventId} ${peer}`,
      kind: "not now",
      at: row.at,
      by: { role: "peer", id: peer },
    }));
  const event = {
    id: row.eventId,
    kind: row.kind,
    at: row.at,
    by: { role: row.byKind, id: row.byId },
    ...(row.how && { how: row.how }),
    ...details,
  };
  return [event as unknown as JourneyEvent];
}

/** Who acts when nobody in particular does: matching and clocks. */
export const nobody = "00000000-0000-0000-0000-000000000000";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function revive(value: unknown): unknown {
  if (typeof value === "string") return instant.test(value) ? new Date(value) : value;
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]));
}
