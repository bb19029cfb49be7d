import { sql } from "kysely";
import { type Act, type StaffIdentity, statement } from "../../platform/database/index.ts";
import type { Ward } from "./contract.ts";

/** The wards of the care team member who acts, as far as the programme works with them. */
export async function loadWards(act: Act<StaffIdentity>): Promise<Ward[]> {
  if (act.who.units.length === 0) return [];
  const rows = await wardsOf(act.db, { programmeId: act.who.programmeId, units: act.who.units });
  return rows.map((row) => ({ ...row, kind: row.kind === "emergency" ? "emergency" : "ward" }));
}

const wardsOf = statement((db, given: { programmeId: string; units: readonly string[] }) =>
  db
    .selectFrom("unitSubscription as subscribed")
    .innerJoin("unit", (on) =>
      on
        .onRef("unit.hospitalId", "=", "subscribed.hospitalId")
        .onRef("unit.unitId", "=", "subscribed.unitId"),
    )
    .innerJoin("hospital", "hospital.hospitalId", "unit.hospitalId")
    .select(["unit.unitId", "unit.name", "hospital.name as hospital", "unit.kind"])
    .where("subscribed.programmeId", "=", given.programmeId)
    .where("subscribed.unitId", "=", sql<string>`any (${given.units}::uuid[])`)
    .orderBy("unit.name"),
);
