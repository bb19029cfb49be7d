import { sql } from "kysely";
import type { Act, HospitalIdentity } from "../../platform/database/index.ts";

type HospitalAct = Act<HospitalIdentity>;

/** A journey of some programme follows this stay. Locks the stay, so that none begins to meanwhile. */
export async function isFollowed(act: HospitalAct, stayId: string): Promise<boolean> {
  const { hospitalId } = act.who;
  await sql`select from stay where hospital_id = ${hospitalId} and stay_id = ${stayId} for update`.execute(
    act.db,
  );
  const { rows } = await sql<{ followed: boolean }>`
    select exists(select from people_of_message(${hospitalId}, ${stayId}, null)) as followed`.execute(act.db);
  return rows[0]?.followed ?? false;
}

/** Closes a stay that goes on as another one, or that never was: no names any more, and a journey in it hears so. */
export async function closeStay(act: HospitalAct, stayId: string, continuedAs: string | null): Promise<void> {
  const { hospitalId } = act.who;
  await act.db
    .deleteFrom("stayIdentity")
    .where((is) => is.and({ hospitalId, stayId }))
    .execute();
  await act.db
    .updateTable("stay")
    .set({ state: "cancelled", continuedAs, readableUntil: act.now, version: sql`version + 1` })
    .where((is) => is.and({ hospitalId, stayId }))
    .execute();
}

/** Deletes a stay with its names and its departure. A journey's link to it would go too: ask `isFollowed` first. */
export async function deleteStay(act: HospitalAct, stayId: string): Promise<void> {
  const { hospitalId } = act.who;
  await act.db
    .deleteFrom("stay")
    .where((is) => is.and({ hospitalId, stayId }))
    .execute();
}
