import { sql } from "kysely";
import { type Act, hashOf } from "../../platform/database/index.ts";

/** The ward that a printed code stands for. */
export interface CodeWard {
  readonly programmeId: string;
  readonly hospitalId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly hospital: string;
  readonly kind: string;
}

/** Whose code it is; the one who acts stands at the door with it. */
export function wardOfCode({ db }: Act, code: string): Promise<CodeWard | undefined> {
  return db
    .selectFrom("unitSubscription as subscribed")
    .innerJoin("unit", (on) =>
      on
        .onRef("unit.hospitalId", "=", "subscribed.hospitalId")
        .onRef("unit.unitId", "=", "subscribed.unitId"),
    )
    .innerJoin("hospital", "hospital.hospitalId", "unit.hospitalId")
    .select(["subscribed.programmeId", "unit.hospitalId", "unit.unitId", "unit.kind"])
    .select(["unit.name as unit", "hospital.name as hospital"])
    .where("subscribed.wardCodeHash", "=", hashOf(code))
    .executeTakeFirst();
}

/** Until the end of this transaction nobody else counts this ward's asks. */
export async function holdWard({ db }: Act, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ward code ${unitId}`}, 0))`.execute(db);
}

export async function loadPhone({ db }: Act, programmeId: string): Promise<string | null> {
  const row = await db
    .selectFrom("programme")
    .select("phone")
    .where("programmeId", "=", programmeId)
    .executeTakeFirst();
  return row?.phone ?? null;
}
