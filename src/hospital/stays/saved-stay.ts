import type { SealingKey } from "../../platform/sealing/index.ts";
import { type StayIdentity, sealIdentity } from "./identity.ts";

/** A stay as its messages tell it now. */
export interface StayRow {
  readonly stayId: string;
  readonly visitHash: Buffer;
  readonly recordHash: Buffer | null;
  readonly class: string;
  readonly state: string;
  readonly unitId: string | null;
  readonly room: string | null;
  readonly bed: string | null;
  readonly admittedAt: Date | null;
  readonly movedAt: Date | null;
  readonly leaveSince: Date | null;
  readonly leaveDueBack: Date | null;
  readonly death: string;
  readonly diedAt: Date | null;
  readonly flags: readonly string[];
  readonly lastEventAt: Date;
  /** Null while there is no end in sight. */
  readonly readableUntil: Date | null;
}

export interface DepartureRow {
  readonly departedAt: Date;
  readonly kind: string;
  readonly disposition: string | null;
}

/** The rows of one stay as `save_stay` (0010-stays.sql) takes them. */
export interface SavedStay {
  readonly saved: object;
  readonly departed: object | null;
  readonly named: object | null;
}

/** Bytes as they are written in JSON for the database. */
export const jsonBytes = (bytes: Buffer | null): string | null => bytes && `\\x${bytes.toString("hex")}`;

/** @param names the names with the stay's key; null when nobody may read them any more */
export function savedStay(
  hospitalId: string,
  row: StayRow,
  departure: DepartureRow | null,
  names: { readonly identity: StayIdentity; readonly key: SealingKey } | null,
): SavedStay {
  const ids = { hospital_id: hospitalId, stay_id: row.stayId };
  return {
    saved: {
      ...ids,
      visit_hash: jsonBytes(row.visitHash),
      record_hash: jsonBytes(row.recordHash),
      class: row.class,
      state: row.state,
      unit_id: row.unitId,
      room: row.room,
      bed: row.bed,
      admitted_at: row.admittedAt,
      moved_at: row.movedAt,
      leave_since: row.leaveSince,
      leave_due_back: row.leaveDueBack,
      death: row.death,
      died_at: row.diedAt,
      flags: row.flags,
      last_event_at: row.lastEventAt,
      readable_until: row.readableUntil ?? "infinity",
    },
    departed: departure && {
      ...ids,
      departed_at: departure.departedAt,
      kind: departure.kind,
      disposition: departure.disposition,
    },
    named: names && {
      ...ids,
      key_id: names.key.keyId,
      sealed: jsonBytes(sealIdentity(names.key, row.stayId, names.identity)),
    },
  };
}
