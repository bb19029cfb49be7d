import { type Act, hashOf, type StaffIdentity } from "../../platform/database/index.ts";

type StaffAct = Act<StaffIdentity>;

/** All wards of the hospitals in which the programme works with one, with its codes. */
export const loadWards = ({ db, who }: StaffAct) =>
  db
    .selectFrom("unit as u")
    .innerJoin("hospital as h", "h.hospitalId", "u.hospitalId")
    .leftJoin("unitSubscription as s", (on) =>
      on
        .onRef("s.hospitalId", "=", "u.hospitalId")
        .onRef("s.unitId", "=", "u.unitId")
        .on("s.programmeId", "=", who.programmeId),
    )
    .select(["h.hospitalId", "h.name as hospital", "u.unitId", "u.name"])
    .select(["s.subscribedAt", "s.wardCodeHash", "s.wardCodeId", "s.wardCodeAt"])
    .where("h.hospitalId", "in", (inner) =>
      inner.selectFrom("unitSubscription").select("hospitalId").where("programmeId", "=", who.programmeId),
    )
    .orderBy("h.name")
    .orderBy("u.name")
    .execute();

/** A ward that the programme works with; `undefined` for every other. */
export const findWard = ({ db, who }: StaffAct, unitId: string) =>
  db
    .selectFrom("unitSubscription as s")
    .innerJoin("unit as u", (on) =>
      on.onRef("u.hospitalId", "=", "s.hospitalId").onRef("u.unitId", "=", "s.unitId"),
    )
    .innerJoin("hospital as h", "h.hospitalId", "u.hospitalId")
    .innerJoin("programme as p", "p.programmeId", "s.programmeId")
    .select(["h.name as hospital", "u.name as ward", "s.wardCodeId", "p.phone"])
    .where("s.programmeId", "=", who.programmeId)
    .where("s.unitId", "=", unitId)
    .executeTakeFirst();

/** Puts a new code in the place of the one before. False when the programme does not work with this ward. */
export async function giveCode(
  { db, who, now }: StaffAct,
  unitId: string,
  { codeId, code }: { readonly codeId: string; readonly code: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("unitSubscription")
    .set({ wardCodeHash: hashOf(code), wardCodeId: codeId, wardCodeAt: now })
    .where("programmeId", "=", who.programmeId)
    .where("unitId", "=", unitId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
