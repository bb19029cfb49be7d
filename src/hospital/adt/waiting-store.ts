import type { Act, HospitalIdentity } from "../../platform/database/index.ts";
import { switching } from "../../platform/database/index.ts";

/** The hospitals of whose wards the programme has subscribed to at least one. */
export const hospitalsOf = (act: Act, programmeId: string) =>
  act.db
    .selectFrom("hospital")
    .select(["hospitalId", "name"])
    .where("hospitalId", "in", (inner) =>
      inner.selectFrom("unitSubscription").select("hospitalId").where("programmeId", "=", programmeId),
    )
    .orderBy("name")
    .execute();

/** How many messages wait for a coordinator of this programme. Ask permission first. */
export async function countWaitingMessages(act: Act, programmeId: string): Promise<number> {
  let count = 0;
  for (const { hospitalId } of await hospitalsOf(act, programmeId))
    count += await switching(act, { kind: "hospital", hospitalId }, countIn);
  return count;
}

async function countIn({ db, who }: Act<HospitalIdentity>): Promise<number> {
  const { count } = await db
    .selectFrom("adtWaiting")
    .select((each) => each.fn.countAll<string>().as("count"))
    .where("hospitalId", "=", who.hospitalId)
    .where("settledAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
