import { sql } from "kysely";
import type { PersonRef } from "../../../bridge/journey/index.ts";
import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import type { StayChange } from "../journal/index.ts";
import { sameRecord } from "../same-record-store.ts";
import type { ChangedStay } from "./news.ts";

type HospitalAct = Act<HospitalIdentity>;

/** What the hospital says of a stay now; `undefined` when it was forgotten meanwhile. */
export async function loadChangedStay(
  act: HospitalAct,
  { hospitalId, stayId }: StayChange,
): Promise<ChangedStay | undefined> {
  const row = await act.db
    .selectFrom("stay")
    .leftJoin("unit", (on) =>
      on.onRef("unit.hospitalId", "=", "stay.hospitalId").onRef("unit.unitId", "=", "stay.unitId"),
    )
    .leftJoin("stayDeparture as left", (on) =>
      on.onRef("left.hospitalId", "=", "stay.hospitalId").onRef("left.stayId", "=", "stay.stayId"),
    )
    .where("stay.hospitalId", "=", hospitalId)
    .where("stay.stayId", "=", stayId)
    .select(["stay.stayId", "stay.state", "stay.admittedAt", "stay.lastEventAt", "stay.movedAt"])
    .select([
      "stay.leaveSince",
      "stay.leaveDueBack",
      "stay.death",
      "stay.continuedAs",
      "unit.kind as unitKind",
    ])
    .select(["left.departedAt", "left.kind as departure"])
    .executeTakeFirst();
  return row && { ...row, hospitalId, openedAt: row.admittedAt ?? row.lastEventAt };
}

/** Everyone, of every programme, whom a stay or a record concerns; in an order that all who lock them share. */
export async function peopleConcerned(
  act: HospitalAct,
  { hospitalId, stayId, recordHash }: Omit<StayChange, "stayId"> & { readonly stayId: string | null },
): Promise<readonly PersonRef[]> {
  const hashes = recordHash ? (await sameRecord(act, Buffer.from(recordHash, "hex"))).all : [];
  const { rows } = await sql<PersonRef>`
    select distinct p.programme_id, p.person_id
      from unnest(array[null]::bytea[] || ${[...hashes]}::bytea[]) as hash,
           people_of_message(${hospitalId}, ${stayId}, hash) p
     order by 1, 2`.execute(act.db);
  return rows;
}
