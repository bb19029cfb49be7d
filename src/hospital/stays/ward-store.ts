import { sql } from "kysely";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import type { Keyring } from "../../platform/sealing/index.ts";
import { openIdentity, type StayIdentity } from "./identity.ts";

/** One line of a ward's list. */
export interface WardStay {
  readonly stayId: string;
  readonly nameUsed: string;
  readonly class: string;
  readonly bed: string | null;
  readonly admittedAt: Date | null;
  readonly onLeave: boolean;
  readonly departedAt: Date | null;
  readonly lastEventAt: Date;
}

interface Row extends Omit<WardStay, "nameUsed"> {
  readonly hospitalId: string;
  readonly unitId: string;
  readonly unitKind: "ward" | "emergency";
  readonly recordHash: Buffer | null;
  readonly keyId: string;
  readonly sealed: Buffer;
}

/** Who is on one of one's own wards, by bed; those who left are there for 72 hours more. */
export async function wardStays(
  act: Act<StaffIdentity>,
  keys: Keyring,
  unitId: string,
): Promise<readonly WardStay[]> {
  const rows = await load(
    act,
    sql`s.unit_id = ${unitId} and s.state <> 'cancelled' and s.state <> 'expected'`,
  );
  const lines = await Promise.all(
    rows.map(async ({ hospitalId, recordHash, keyId, sealed, unitKind, ...row }) => {
      const identity = await openIdentity(keys, { stayId: row.stayId, keyId, sealed });
      return { ...row, nameUsed: identity?.nameUsed ?? "" };
    }),
  );
  return lines.sort((a, b) => (a.bed ?? "").localeCompare(b.bed ?? "", undefined, { numeric: true }));
}

/** What an invitation copies from a stay on one of one's own wards; `undefined` for every other stay. */
export async function stayForInvitation(
  act: Act<StaffIdentity>,
  keys: Keyring,
  stayId: string,
): Promise<
  | (Pick<Row, "hospitalId" | "unitId" | "unitKind" | "recordHash"> & { readonly identity: StayIdentity })
  | undefined
> {
  const [row] = await load(act, sql`s.stay_id = ${stayId} and s.state in ('open', 'on leave')`);
  const identity = row && (await openIdentity(keys, row));
  if (!row || !identity) return undefined;
  const { hospitalId, unitId, unitKind, recordHash } = row;
  return { hospitalId, unitId, unitKind, recordHash, identity };
}

async function load(act: Act<StaffIdentity>, which: ReturnType<typeof sql>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select s.hospital_id, s.stay_id, s.unit_id, u.kind as unit_kind, s.class, s.bed, s.record_hash, s.admitted_at, s.state = 'on leave' as on_leave,
           d.departed_at, s.last_event_at, i.key_id, i.sealed
      from stay s
      join unit u on u.hospital_id = s.hospital_id and u.unit_id = s.unit_id
      join stay_identity i on i.hospital_id = s.hospital_id and i.stay_id = s.stay_id
      left join stay_departure d on d.hospital_id = s.hospital_id and d.stay_id = s.stay_id
     where s.unit_id = any (${[...act.who.units]}::uuid[]) and ${which}`.execute(act.db);
  return rows;
}
