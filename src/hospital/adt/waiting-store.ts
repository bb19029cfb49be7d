import { sql } from "kysely";
import { type Act, type HospitalIdentity, switching } from "../../platform/database/index.ts";

export interface OwnHospital {
  readonly hospitalId: string;
  readonly name: string;
}

/** The hospitals on at least one of whose wards the programme works. */
export const hospitalsOf = (act: Act, programmeId: string): Promise<readonly OwnHospital[]> =>
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
    count += await switching(act, { kind: "hospital", hospitalId }, countHere);
  return count;
}

async function countHere({ db, who }: Act<HospitalIdentity>): Promise<number> {
  const { count } = await db
    .selectFrom("adtWaiting")
    .select((each) => each.fn.countAll<string>().as("count"))
    .where("hospitalId", "=", who.hospitalId)
    .where("settledAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Since when a message waits, and its id. */
export type WaitingPlace = readonly [receivedAt: string, waitingId: string];

/** Some of what waits at one hospital, oldest first, without its content; how many; and when the hospital was last heard. */
export async function waitingHere(act: Act<HospitalIdentity>, place: WaitingPlace | undefined, most: number) {
  const { db, who } = act;
  const messages = await db
    .selectFrom("adtWaiting")
    .select(["waitingId", "receivedAt", "triggerEvent", "reason", sql<string>`received_at::text`.as("since")])
    .where("hospitalId", "=", who.hospitalId)
    .where("settledAt", "is", null)
    .$if(place !== undefined, (query) =>
      query.where(
        sql<boolean>`(received_at, waiting_id) > (${place?.[0]}::timestamptz, ${place?.[1]}::uuid)`,
      ),
    )
    .orderBy("receivedAt")
    .orderBy("waitingId")
    .limit(sql.lit(most))
    .execute();
  const { rows } = await sql<{ lastMessageAt: Date | null }>`
    select greatest(
      (select max(received_at) from adt_entry where hospital_id = ${who.hospitalId}),
      (select max(received_at) from adt_waiting where hospital_id = ${who.hospitalId})) as last_message_at`.execute(
    db,
  );
  return { messages, count: await countHere(act), lastMessageAt: rows[0]?.lastMessageAt ?? null };
}

/** One open message of this hospital, locked until the transaction ends; `undefined` when it is none, or settled. */
export const openMessage = ({ db, who }: Act<HospitalIdentity>, waitingId: string) =>
  db
    .selectFrom("adtWaiting")
    .select(["messageKey", "keyId", "sealed", "reason"])
    .where("hospitalId", "=", who.hospitalId)
    .where("waitingId", "=", waitingId)
    .where("settledAt", "is", null)
    .forUpdate()
    .executeTakeFirst();

/** Settles a message: its content goes, that it waited and what became of it stays. */
export async function settle(
  { db, who, now }: Act<HospitalIdentity>,
  waitingId: string,
  settled: { readonly by: string; readonly as: "again" | "dropped"; readonly because: string | null },
): Promise<void> {
  await db
    .updateTable("adtWaiting")
    .set({
      sealed: null,
      settledAt: now,
      settledBy: settled.by,
      settledAs: settled.as,
      settledBecause: settled.because,
    })
    .where("hospitalId", "=", who.hospitalId)
    .where("waitingId", "=", waitingId)
    .execute();
}

/** It still waits, perhaps for another reason than before. */
export async function setReason(
  { db, who }: Act<HospitalIdentity>,
  waitingId: string,
  reason: string,
): Promise<void> {
  await db
    .updateTable("adtWaiting")
    .set({ reason })
    .where("hospitalId", "=", who.hospitalId)
    .where("waitingId", "=", waitingId)
    .execute();
}
