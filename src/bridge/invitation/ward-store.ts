import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import type { Ward } from "./contract.ts";

/** The wards of the care team member who acts, as far as the programme works with them. */
export async function loadWards(act: Act<StaffIdentity>): Promise<Ward[]> {
  if (act.who.units.length === 0) return [];
  const rows = await act.db
    .selectFrom("unitSubscription as subscribed")
    .innerJoin("unit", (on) =>
      on
        .onRef("unit.hospitalId", "=", "subscribed.hospitalId")
        .onRef("unit.unitId", "=", "subscribed.unitId"),
    )
    .innerJoin("hospital", "hospital.hospitalId", "unit.hospitalId")
    .select(["unit.unitId", "unit.name", "hospital.name as hospital", "unit.kind"])
    .where("subscribed.programmeId", "=", act.who.programmeId)
    .where("unit.unitId", "in", [...act.who.units])
    .orderBy("unit.name")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind === "emergency" ? "emergency" : "ward" }));
}
