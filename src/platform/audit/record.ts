import { v7 as uuidv7 } from "uuid";
import type { Act } from "../database/index.ts";
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
export async function record(act: Act, programmeId: string, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await act.db
    .insertInto("auditEvent")
    .values(
      entries.map((entry) => ({
        programmeId,
        eventId: uuidv7(),
        at: act.now,
        actorKind: act.who.kind,
        actorId: "id" in act.who ? act.who.id : null,
        action: entry.action,
        personId: entry.personId ?? null,
        items: [...(entry.items ?? [])],
        because: entry.because,
        contentHash: entry.contentHash ?? null,
      })),
    )
    .execute();
}
