import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type Act, leave, statement } from "../database/index.ts";
import type { ItemKind } from "../permit/index.ts";

/** One thing that was done, or one look at a person's record. Ids, kinds and a hash; never content. */
export interface AuditEntry {
  /** "look", or a verb phrase such as "record contact". */
  readonly action: string;
  readonly because: string;
  readonly personId?: string;
  readonly items?: readonly ItemKind[];
  readonly contentHash?: Buffer;
}

/** Writes entries in the transaction of the act itself: either both are there, or neither. */
export function record(act: Act, programmeId: string, entries: readonly AuditEntry[]): void {
  const actorId = "id" in act.who ? act.who.id : null;
  const by = { programmeId, at: act.now, actorKind: act.who.kind, actorId };
  for (const entry of entries) leave(write, act.db, { ...by, ...entry, eventId: uuidv7() });
}

interface Event extends AuditEntry {
  readonly programmeId: string;
  readonly eventId: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
}

const write = statement((db, given: Event) =>
  db.insertInto("auditEvent").values({
    programmeId: given.programmeId,
    eventId: given.eventId,
    at: given.at,
    actorKind: given.actorKind,
    actorId: given.actorId,
    action: given.action,
    personId: given.personId ?? null,
    items: sql<string[]>`coalesce(${given.items}::text[], '{}')`,
    because: given.because,
    contentHash: given.contentHash ?? null,
  }),
);
